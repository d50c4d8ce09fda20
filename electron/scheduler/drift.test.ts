import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { contentHash, type ImportedSample } from '../../data/importers/item.ts';
import { getModel } from '../../data/queries/models.ts';
import { newestJournalSeq } from '../../data/queries/retraining/journal.ts';
import { observePair } from '../../data/queries/retraining/observe.ts';
import { trainingConfigSchema } from '../../data/schema.ts';
import { beginJob, importSamples, pose, stamp } from '../../data/testing/store.ts';
import { runWrite } from '../../data/writes/index.ts';
import { createRandom } from '../../trainer/random.ts';
import { HOUR_MS } from '../../trainer/retraining/duration.ts';
import { trainVersion } from '../threads/train_version.ts';
import { sourceThreadUrls } from '../threads/urls.ts';
import { DriftWatch, updateDrift } from './drift.ts';
import { RulesInForce } from './rules_in_force.ts';
import { clinic } from './testing_passes.ts';

const random = createRandom(11);
let number = 0;

/** Poses of two labels around a centre of their own, with a deviation of 1 in each of four values. */
function poses(user_id: string, count: number, shift = 0): ImportedSample[] {
  return Array.from({ length: count }, (_, i) => {
    const centre = i % 2 === 0 ? 5 : -5;
    const values = Float32Array.from({ length: 4 }, () => centre + shift + random.normal());
    const payload = new Uint8Array(values.buffer);
    const signal = { signal_kind: 'sequence' as const, frames: 1, dims: 4, payload };
    const label = i % 2 === 0 ? 'drink' : 'eat';
    return pose(number++, { ...signal, content_hash: contentHash(signal), user_id, label });
  });
}

let place: ReturnType<typeof clinic>;
let tools: Parameters<typeof updateDrift>[0];

/** Nothing but drift speaks for a training. */
const ONLY_DRIFT = { min_new_samples: 1000, max_drift: 0.5 };

beforeEach(() => {
  place = clinic(ONLY_DRIFT);
  const { store, workspace } = place;
  tools = { store, workspace, rules: new RulesInForce(), driftWatch: new DriftWatch() };
});

const record = (...samples: ImportedSample[][]) =>
  importSamples(tools.store, tools.workspace, samples.flat());
const update = () => updateDrift(tools, { at: stamp.at, operator_id: stamp.operator_id });
const drift = (user_id = 'anna') =>
  observePair(tools.store, { user_id, modality: 'gesture' }, stamp.at).drift;

/** A model of sixty recordings, in use. */
async function withModel(user_id = 'anna'): Promise<void> {
  const { store, workspace } = tools;
  const dataset = { user_id, modality: 'gesture' as const };
  record(poses(user_id, 60));
  const config = trainingConfigSchema.parse({ algorithm: 'prototype', trials: 1 });
  const params = { kind: 'train' as const, ...dataset, config };
  await trainVersion({
    ...{ params, workspace, store, ...beginJob(store, workspace, 'train', params) },
    engine: sourceThreadUrls.engine,
    write: (name, input) => runWrite(store, name, stamp, input),
    ...{ report: () => {}, say: () => {}, isCancelled: () => false },
    failureOf: (error) => {
      throw error;
    },
  });
  const basis = { kind: 'nothing', passing: false, words: 'None.', code: 'FIRST', against: null } as const;
  runWrite(store, 'models.promote', stamp, { ...dataset, version: 1, basis, reason: 'The first' });
}

describe('of somebody with a limit', () => {
  beforeEach(() => withModel());

  test('recordings as those before show none, others do, and a pass gives it as the reason', () => {
    record(poses('anna', 20));
    expect([update(), drift()]).toEqual([1, expect.any(Number)]);
    expect(drift()).toBeLessThan(0.3);
    const scheduler = place.scheduler();
    scheduler.pass(stamp.at);
    expect(place.outcomes()).toEqual({});
    record(poses('anna', 40, 2));
    update();
    expect(drift()).toBeGreaterThan(0.7);
    scheduler.pass(stamp.at + HOUR_MS);
    expect(place.log()).toMatchObject([
      { trigger_reason: expect.stringMatching(/^High drift \(.* > 0.50\)$/) },
    ]);
  });

  test('what was worked out is not again until recordings come', () => {
    record(poses('anna', 20));
    expect([update(), update(), update()]).toEqual([1, 0, 0]);
    tools.driftWatch = new DriftWatch();
    expect(update()).toBe(0);
    record(poses('anna', 1));
    expect(update()).toBe(1);
  });

  test('nothing is said while fewer than eight recordings are new', () => {
    record(poses('anna', 7));
    expect([update(), drift()]).toEqual([0, null]);
    record(poses('anna', 1));
    expect([update(), drift()]).toEqual([1, expect.any(Number)]);
  });

  test('only the newest fifty recordings count', () => {
    record(poses('anna', 40, 3), poses('anna', 50));
    update();
    expect(drift()).toBeLessThan(0.3);
  });

  test('files that are damaged leave it unsaid, and passes go on', () => {
    const { artifact_dir = '' } = getModel(tools.store, { user_id: 'anna', modality: 'gesture' }, 1) ?? {};
    writeFileSync(join(tools.workspace.folder, artifact_dir, 'manifest.json'), '{}');
    record(poses('anna', 20));
    expect([update(), drift()]).toEqual([0, null]);
  });
});

test('nobody who sets no limit is looked at', async () => {
  await withModel();
  place.setPolicy({});
  record(poses('anna', 20, 3));
  const seq = newestJournalSeq(tools.store);
  expect([update(), drift(), newestJournalSeq(tools.store)]).toEqual([0, null, seq]);
  place.setPolicy({ users: { anna: { max_drift: 0.5 } } });
  expect(update()).toBe(1);
});

test('two at a time: the others follow after the next passes', async () => {
  for (const name of ['anna', 'ben', 'cleo']) await withModel(name);
  for (const name of ['anna', 'ben', 'cleo']) record(poses(name, 10));
  expect([update(), update(), update()]).toEqual([2, 1, 0]);
  expect([drift('anna'), drift('ben'), drift('cleo')]).not.toContain(null);
});
