import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Trial, trialReasonSchema } from '../schema.ts';
import { beginTraining, importSamples, pose, stamp } from '../testing/store.ts';
import { temporaryWorkspace } from '../testing/temporary.ts';
import { completeRun } from '../testing/training.ts';
import { runWrite } from '../writes/index.ts';
import { getLatestModel } from './models.ts';
import { bestTrials, listTrials } from './trials.ts';

const anna = { user_id: 'anna', modality: 'gesture' } as const;
/** The next training will see recordings that no run has seen. */
const next = { ...anna, before: 1 };
const error = { code: 'CANCELLED', message: 'Stopped.' };

function place() {
  const { store, workspace } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1), pose(2, { user_id: 'ben' })]);
  const begin = (facts: Parameters<typeof beginTraining>[2] = {}) =>
    beginTraining(store, workspace, facts).run_id;
  return { store, begin };
}

function trial(number: number, score: number | null, facts: Partial<Trial> = {}): Trial {
  return {
    ...{ number, algorithm: 'mlp', parameters: { units: number }, score, curve: [3, 2], seconds: 0.5 },
    reason: score === null ? 'pruned' : 'completed',
    ...facts,
  };
}

test('what a search tried is read back as it was written, of a run that ended well and of one that did not', () => {
  const { store, begin } = place();
  const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.boolean());
  const anyTrial = fc
    .record({
      algorithm: fc.constantFrom('mlp' as const, 'linear' as const),
      parameters: fc.dictionary(fc.stringMatching(/^[a-z][a-z_]{0,11}$/), value),
      reason: fc.constantFrom(...trialReasonSchema.options),
      curve: fc.array(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })),
      seconds: fc.nat(),
    })
    .map((facts): Trial => {
      const score = facts.reason === 'completed' ? 0.25 : null;
      return { number: 0, score, ...facts, ...(facts.reason === 'failed' ? { error } : {}) };
    });
  fc.assert(
    fc.property(fc.array(anyTrial, { maxLength: 5 }), fc.boolean(), (unnumbered, completes) => {
      const trials = unnumbered.map((one, number) => ({ ...one, number }));
      const run_id = begin();
      if (completes) completeRun(store, run_id, { trials });
      else runWrite(store, 'training.fail', stamp, { run_id, status: 'failed', error, trials });
      // SQLite and JSON know no negative zero.
      const withoutSign: unknown = JSON.parse(JSON.stringify(trials));
      expect(listTrials(store, run_id)).toEqual(withoutSign);
    }),
    { numRuns: 25 },
  );
});

test('a run and its trials are kept together or not at all', () => {
  const { store, begin } = place();
  const run_id = begin();
  expect(() => completeRun(store, run_id, { trials: [trial(0, 0.1), trial(0, 0.2)] })).toThrow(/UNIQUE/);
  expect(listTrials(store, run_id)).toEqual([]);
  expect(getLatestModel(store, anna)).toBeNull();
  completeRun(store, run_id, { trials: [trial(0, 0.1)] });
  expect(listTrials(store, run_id)).toHaveLength(1);
});

test('only a completed trial has a score', () => {
  const { store, begin } = place();
  const run_id = begin();
  const ofReason = (score: number | null, reason: Trial['reason']) => () =>
    completeRun(store, run_id, { trials: [trial(0, score, { reason })] });
  expect(ofReason(0.1, 'pruned')).toThrow(z.ZodError);
  expect(ofReason(null, 'completed')).toThrow(z.ZodError);
});

test('the winners of the newest runs come first, then the runners-up', () => {
  const { store, begin } = place();
  completeRun(store, begin(), { trials: [trial(1, 0.02), trial(2, 0.01), trial(3, null)] });
  const cancelled = { run_id: begin(), status: 'cancelled' as const, error };
  runWrite(store, 'training.fail', stamp, { ...cancelled, trials: [trial(4, 0.9), trial(5, 0.9)] });
  expect(bestTrials(store, next, 9).map(({ number }) => number)).toEqual([4, 2, 5, 1]);
  expect(bestTrials(store, next, 3)).toHaveLength(3);
});

test('what was tried for others, for another modality or as a benchmark is not remembered', () => {
  const { store, begin } = place();
  completeRun(store, begin({ user_id: 'ben' }), { trials: [trial(0, 0.1)] });
  completeRun(store, begin({ split: true }), { trials: [trial(1, 0.1)] });
  expect(bestTrials(store, next, 9)).toEqual([]);
  expect(bestTrials(store, { ...next, modality: 'speech' }, 9)).toEqual([]);
  expect(bestTrials(store, { ...next, user_id: 'ben' }, 9)).toHaveLength(1);
});

test('one algorithm may be asked for by name', () => {
  const { store, begin } = place();
  completeRun(store, begin(), { trials: [trial(0, 0.1), trial(1, 0.9, { algorithm: 'linear' })] });
  expect(bestTrials(store, { ...next, algorithm: 'linear' }, 9).map(({ number }) => number)).toEqual([1]);
});

test('training again on the same recordings remembers no more than the first time', () => {
  const { store, begin } = place();
  completeRun(store, begin({ last_sample_id: 3 }), { trials: [trial(0, 0.1)] });
  completeRun(store, begin({ last_sample_id: 5 }), { trials: [trial(1, 0.1)] });
  const remembered = (before: number) =>
    bestTrials(store, { ...anna, before }, 9).map(({ number }) => number);
  expect([3, 5, 6].map(remembered)).toEqual([[], [0], [1, 0]]);
});
