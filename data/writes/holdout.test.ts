import { expect, test } from 'vitest';
import { verifyAuditChain } from '../audit.ts';
import { listAudit } from '../queries/audit.ts';
import { getHoldoutOpening } from '../queries/holdout.ts';
import { partMetricsSchema } from '../schema.ts';
import { beginTraining, importSamples, pose, stamp } from '../testing/store.ts';
import { temporaryWorkspace } from '../testing/temporary.ts';
import { completeRun } from '../testing/training.ts';
import { runWrite } from './index.ts';

const first = { user_id: 'anna', modality: 'gesture', version: 1 } as const;
const reason = 'Three months of use are over';
const metrics = partMetricsSchema.parse({
  ...{ samples: 1, accuracy: 1, macro_f1: 1, loss: 0, per_class: [], labels: ['drink'], confusion: [[1]] },
});

function trained() {
  const { store, workspace } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1)]);
  completeRun(store, beginTraining(store, workspace).run_id);
  const open = (input: { version?: number; reason?: string; sample_ids?: number[] } = {}) =>
    runWrite(store, 'holdout.open', stamp, { ...first, reason, sample_ids: [1], ...input });
  const keep = () => runWrite(store, 'holdout.keep_figures', stamp, { ...first, metrics });
  return { store, open, keep };
}

test('the holdout is locked until somebody opens it, who is on record with time and reason', () => {
  const { store, open } = trained();
  expect(getHoldoutOpening(store, first)).toBeNull();
  open();
  expect(getHoldoutOpening(store, first)).toEqual({
    ...{ opened_at: stamp.at, operator_id: 'tester', operator: 'Tester', reason, sample_ids: [1] },
    metrics: null,
  });
  expect(listAudit(store, 1)).toMatchObject([
    { action: 'holdout.open', subject: 'model/anna/gesture/v1', new_value: { reason, recordings: 1 } },
  ]);
  expect(verifyAuditChain(store).ok).toBe(true);
});

test('it opens once a version, even if the figures never came', () => {
  const { open } = trained();
  open();
  expect(() => open({ reason: 'Once more' })).toThrow(
    expect.objectContaining({
      code: 'HOLDOUT_ALREADY_OPENED',
      message: expect.stringContaining('opened on 2026-11-21T00:00:00.000Z by Tester'),
      details: { version: 1, opened_at: stamp.at, operator: 'Tester', reason },
    }),
  );
});

test('the figures of the look are kept, once', () => {
  const { store, open, keep } = trained();
  expect(keep).toThrow(expect.objectContaining({ code: 'HOLDOUT_LOCKED' }));
  open();
  keep();
  expect(getHoldoutOpening(store, first)?.metrics).toEqual(metrics);
  expect(keep).toThrow(expect.objectContaining({ code: 'HOLDOUT_ALREADY_OPENED' }));
});

test('nobody opens it without a reason, without recordings or for a version that there is not', () => {
  const { store, open } = trained();
  expect(() => open({ reason: '  ' })).toThrow(/Say why/);
  expect(() => open({ sample_ids: [] })).toThrow();
  expect(() => open({ version: 2 })).toThrow(expect.objectContaining({ code: 'MODEL_UNKNOWN' }));
  expect(getHoldoutOpening(store, first)).toBeNull();
});

test('the store itself lets no opening be deleted or rewritten', () => {
  const { store, open, keep } = trained();
  open();
  expect(() => store.run('DELETE FROM holdout_openings', [])).toThrow(/kept/);
  expect(() => store.run("UPDATE holdout_openings SET reason = 'x'", [])).toThrow(/once/);
  keep();
  expect(() => store.run("UPDATE holdout_openings SET metrics = '{}'", [])).toThrow(/once/);
});
