import { describe, expect, test } from 'vitest';
import { AppError, RefusedError } from '../../data/errors.ts';
import { listActivations } from '../../data/queries/activations.ts';
import { getActiveModel, listModels } from '../../data/queries/models.ts';
import type { RetrainingPolicy } from '../../data/retraining/policy_schema.ts';
import { metricsSchema, type PromotionBasis } from '../../data/schema.ts';
import { stamp } from '../../data/testing/store.ts';
import { runWrite } from '../../data/writes/index.ts';
import { firstBasis } from '../../trainer/evaluation/promotion.ts';
import type { Read } from '../threads/reader_client.ts';
import type { Write } from '../threads/writer_client.ts';
import { promoteCandidates } from './promote_candidates.ts';
import { clinic, recordings } from './testing_passes.ts';

const gestures = { user_id: 'anna', modality: 'gesture' } as const;
type Rules = Omit<RetrainingPolicy, 'policy_config_version'>;

const metrics = metricsSchema.parse({
  ...{ train: null, validation: null },
  test: {
    ...{ accuracy: 1, macro_f1: 1, loss: 0, per_class: [], labels: ['drink', 'eat'], samples: 40 },
    confusion: [
      [20, 0],
      [0, 20],
    ],
  },
});
const better = firstBasis(metrics);
const noBetter = firstBasis({ test: null });

/** Anna's first version, asked for by the scheduler, and how the comparison judges it. */
function trained(rules: Rules, judge: () => PromotionBasis) {
  const place = clinic({ mode: 'automatic', ...rules });
  const { store, workspace } = place;
  const anna = place.person('anna');
  anna.import(recordings(50));
  place.scheduler().pass(stamp.at);
  anna.do({ does: 'begin', stale: 0 });
  anna.do({ does: 'end', nth: 0, labels: ['drink', 'eat'], how: 'completed' });
  const judged: unknown[] = [];
  const read = (async (_name: string, input: unknown) => {
    judged.push(input);
    return judge();
  }) as Read;
  const write: Write = async (name, input) => runWrite(store, name, stamp, input);
  const promote = (isClosing = () => false) =>
    promoteCandidates({ store, workspace: workspace.folder, read, write, isClosing });
  return { ...place, judged, promote, active: () => getActiveModel(store, gestures)?.version ?? null };
}

describe('a version that the scheduler asked for', () => {
  test('waits for a person where the policy says so, without being weighed', async () => {
    const { promote, active, judged } = trained({ promotion: 'by_person' }, () => better);
    await promote();
    expect([active(), judged]).toEqual([null, []]);
  });

  test('is put in use where the policy leaves it to the comparison and that passes, with the reason on record', async () => {
    const { promote, active, judged, store, workspace } = trained({ promotion: 'if_better' }, () => better);
    await promote();
    expect(active()).toBe(1);
    expect(judged).toEqual([{ ...gestures, version: 1, against: null, workspace: workspace.folder }]);
    expect(listActivations(store, gestures)).toMatchObject([
      { kind: 'promotion', reason: expect.stringContaining('version 1 of the retraining policy') },
    ]);
    await promote();
    expect(judged).toHaveLength(1);
  });

  test('that is no better waits for a person, and is not weighed again', async () => {
    const { promote, active, judged, store } = trained({ promotion: 'if_better' }, () => noBetter);
    await promote();
    await promote();
    expect([active(), judged.length]).toEqual([null, 1]);
    expect(listModels(store, gestures)).toMatchObject([{ version: 1, status: 'candidate' }]);
  });

  test('that cannot be weighed because it is damaged waits for a person, with the reason, and is not tried again', async () => {
    const { promote, active, judged } = trained({ promotion: 'if_better' }, () => {
      throw new RefusedError('MODEL_DAMAGED', 'A file of version 1 is damaged.');
    });
    await promote();
    await promote();
    expect([active(), judged.length]).toEqual([null, 1]);
  });

  test('that could not be weighed this time is weighed the next', async () => {
    let isBusy = true;
    const { promote, active } = trained({ promotion: 'if_better' }, () => {
      if (isBusy) throw new AppError('STORE_BUSY', 'Another program writes.');
      return better;
    });
    await promote();
    expect(active()).toBe(null);
    isBusy = false;
    await promote();
    expect(active()).toBe(1);
  });

  test('is not put in use in place of a newer one that a person put there while it was weighed', async () => {
    const personActs: (() => void)[] = [];
    const { promote, judged, store, person } = trained({ promotion: 'if_better' }, () => {
      personActs.pop()?.();
      return better;
    });
    // Its second version, which she was given by hand.
    person('anna').do({
      does: 'train',
      modality: 'gesture',
      labels: ['drink', 'eat'],
      promoted: false,
      items: [],
    });
    const basis = {
      kind: 'nothing',
      passing: false,
      words: 'Unknown.',
      code: 'TEST',
      against: null,
    } as const;
    personActs.push(() =>
      runWrite(store, 'models.promote', stamp, { ...gestures, version: 2, basis, reason: 'She wants it' }),
    );
    await promote();
    expect(getActiveModel(store, gestures)).toMatchObject({ version: 2 });
    await promote();
    expect(judged).toHaveLength(1);
  });

  test('is left for the next time when the program closes', async () => {
    const { promote, judged } = trained({ promotion: 'if_better' }, () => better);
    await promote(() => true);
    expect(judged).toEqual([]);
  });
});

test('what a person asked for waits for a person, whatever the policy says', async () => {
  const { store, workspace, person } = clinic({ promotion: 'if_better' });
  const anna = person('anna');
  anna.import(recordings(50));
  anna.do({ does: 'train', modality: 'gesture', labels: ['drink', 'eat'], promoted: false, items: [] });
  const never = async () => {
    throw new Error('It is not weighed.');
  };
  const isClosing = () => false;
  await promoteCandidates({ store, workspace: workspace.folder, read: never, write: never, isClosing });
  expect(getActiveModel(store, gestures)).toBeNull();
});
