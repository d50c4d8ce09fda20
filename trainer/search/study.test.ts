import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Trial } from '../../data/schema.ts';
import { createRandom } from '../random.ts';
import type { Arm } from './arms.ts';
import type { TrialOutcome } from './outcome.ts';
import { Study } from './study.ts';
import { keyOf, type Proposal, type StudySettings } from './study_settings.ts';

const linear: Arm = {
  algorithm: 'linear',
  space: { penalty: { type: 'real', low: 1e-6, high: 1, log: true, default: 0.01 } },
};
const mlp: Arm = {
  algorithm: 'mlp',
  space: {
    units: { type: 'integer', low: 8, high: 256, log: true, default: 64 },
    activation: { type: 'choice', options: ['relu', 'tanh'], default: 'relu' },
  },
};
const prototype: Arm = {
  algorithm: 'prototype',
  space: { distance: { type: 'choice', options: ['cosine', 'euclidean', 'city'], default: 'cosine' } },
};
const arms = [prototype, linear, mlp];

const completed = (score: number): TrialOutcome => ({
  score,
  reason: 'completed',
  curve: [score],
  seconds: 1,
});

/** An outcome that depends on the proposal alone, as that of a deterministic training. */
function outcomeOf({ arm, parameters }: Proposal<Arm>): TrialOutcome {
  const length = keyOf(arm.algorithm, parameters).length;
  if (arm.algorithm === 'prototype') return { score: null, reason: 'failed', curve: [], seconds: 2 };
  if (length % 7 === 0) return { score: null, reason: 'pruned', curve: [3, 2], seconds: 1 };
  const { penalty, units } = parameters;
  return completed(
    penalty === undefined ? 0.5 + 1 / Number(units) : Math.abs(Math.log10(Number(penalty)) + 3),
  );
}

/** Carries on until nothing is asked any more, `workers` trials at a time, telling them in any order. */
function carryOn(study: Study<Arm>, workers: number, shuffle: (asked: Proposal<Arm>[]) => void = () => {}) {
  for (;;) {
    const asked: Proposal<Arm>[] = [];
    while (asked.length < workers && study.isReady) {
      const proposal = study.ask();
      if (!proposal) break;
      asked.push(proposal);
    }
    if (asked.length === 0) return study.trials;
    shuffle(asked);
    for (const proposal of asked) study.tell(proposal.number, outcomeOf(proposal));
  }
}

const withoutTime = (trials: readonly Trial[]) => trials.map(({ seconds, ...rest }) => rest);

test('the warm starts come first, then the defaults of each arm in their order, none twice', () => {
  const warmStarts = [
    { algorithm: 'mlp' as const, parameters: { activation: 'tanh', units: 100 } },
    { algorithm: 'linear' as const, parameters: { penalty: 0.01 } },
    { algorithm: 'forest' as const, parameters: {} },
    { algorithm: 'mlp' as const, parameters: { units: 100, activation: 'tanh' } },
  ];
  const study = new Study({ arms, warmStarts, seed: 1 });
  const asked = Array.from({ length: 4 }, () => {
    const proposal = study.ask();
    if (proposal) study.tell(proposal.number, outcomeOf(proposal));
    return [proposal?.number, proposal?.arm.algorithm, proposal?.parameters];
  });
  expect(asked).toEqual([
    [0, 'mlp', { activation: 'tanh', units: 100 }],
    [1, 'linear', { penalty: 0.01 }],
    [2, 'prototype', { distance: 'cosine' }],
    [3, 'mlp', { units: 64, activation: 'relu' }],
  ]);
});

test('one seed gives one search, another seed another', () => {
  const search = (seed: number) => carryOn(new Study({ arms, seed }), 1);
  expect(search(1)).toEqual(search(1));
  expect(search(1)).toHaveLength(50);
  expect(search(1)).not.toEqual(search(2));
});

test('no configuration is tried twice', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 3 }), (seed, workers) => {
      const trials = carryOn(new Study({ arms, seed, workers, trials: 40 }), workers);
      const keys = trials.map(({ algorithm, parameters }) => keyOf(algorithm, parameters));
      return new Set(keys).size === keys.length;
    }),
    { numRuns: 20 },
  );
});

test('a search that was interrupted anywhere goes on with exactly the trials it would have asked', () => {
  const history = fc.record({
    seed: fc.nat(),
    workers: fc.integer({ min: 1, max: 3 }),
    kept: fc.integer({ min: 0, max: 30 }),
    lost: fc.integer({ min: 0, max: 2 }),
    cutShort: fc.boolean(),
  });
  fc.assert(
    fc.property(history, ({ seed, workers, kept, lost, cutShort }) => {
      const settings: StudySettings<Arm> = { arms, seed, workers, trials: 30 };
      const uninterrupted = carryOn(new Study(settings), workers);
      // Of the last trials at work, one may have been lost with its place, or recorded as cancelled.
      const recorded = uninterrupted.slice(0, kept).flatMap((trial): Trial[] => {
        if (trial.number !== kept - 1 - lost || lost >= workers) return [trial];
        return cutShort ? [{ ...trial, reason: 'cancelled', score: null }] : [];
      });
      const stored: Trial[] = JSON.parse(JSON.stringify(recorded));
      expect(carryOn(Study.resume(settings, stored), workers)).toEqual(uninterrupted);
    }),
    { numRuns: 40 },
  );
});

test('of trials that run at once, it does not matter which is told first', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (seed, order) => {
      const search = (shuffle?: (asked: Proposal<Arm>[]) => void) =>
        carryOn(new Study({ arms, seed, workers: 3, trials: 30 }), 3, shuffle);
      const random = createRandom(order);
      expect(search((asked) => random.shuffle(asked))).toEqual(search());
    }),
    { numRuns: 15 },
  );
});

test('how long a trial took changes nothing', () => {
  const search = (seconds: number) => {
    const study = new Study({ arms, seed: 3, trials: 30 });
    for (let proposal = study.ask(); proposal; proposal = study.ask()) {
      study.tell(proposal.number, { ...outcomeOf(proposal), seconds });
    }
    return withoutTime(study.trials);
  };
  expect(search(1)).toEqual(search(100));
});

test('a space without anything new ends its arm, and the last arm ends the search', () => {
  const study = new Study({ arms: [prototype], seed: 1 });
  const trials = carryOn(study, 1);
  expect(trials.map(({ parameters }) => parameters.distance).sort()).toEqual(['city', 'cosine', 'euclidean']);
  expect(study.ask()).toBeNull();
  const nothingToChoose: Arm = { algorithm: 'prototype', space: {} };
  expect(carryOn(new Study({ arms: [nothingToChoose, linear], seed: 1, trials: 9 }), 1)).toHaveLength(9);
});

test('most trials go to the arm that leads, and every arm gets some', () => {
  const trials = carryOn(new Study({ arms: [mlp, linear], seed: 5, trials: 60 }), 1);
  const ofLinear = trials.filter(({ algorithm }) => algorithm === 'linear').length;
  expect(ofLinear).toBeGreaterThan(33);
  expect(ofLinear).toBeLessThan(57);
});

test('the best has the lowest score, and of equal ones the simplest', () => {
  const warmStarts = [{ algorithm: 'mlp' as const, parameters: { units: 8, activation: 'relu' } }];
  const study = new Study({ arms: [linear, mlp], warmStarts, seed: 1 });
  expect(study.best).toBeNull();
  const scores = [0.5, 0.5, 0.7];
  for (const score of scores) study.tell(study.ask()?.number ?? -1, completed(score));
  expect(study.best).toMatchObject({ algorithm: 'linear', number: 1, score: 0.5 });
});

test.each(['cancelled', 'out_of_time'] as const)('nothing is learned from a trial that was %s', (reason) => {
  const searchAfter = (penalty: number) => {
    const warmStarts = [{ algorithm: 'linear' as const, parameters: { penalty } }];
    const study = new Study({ arms: [linear], warmStarts, seed: 8, trials: 25 });
    study.tell(study.ask()?.number ?? -1, { score: null, reason, curve: [], seconds: 1 });
    return carryOn(study, 1).slice(1);
  };
  expect(searchAfter(1e-3)).toEqual(searchAfter(0.9));
});

test('training that ran away is a failed trial, and its curve ends where its numbers end', () => {
  const study = new Study({ arms, seed: 1 });
  study.ask();
  const curve = [2, 9, Number.NaN, 1];
  expect(study.tell(0, { score: Number.NaN, reason: 'completed', curve, seconds: 1 })).toMatchObject({
    ...{ score: null, reason: 'failed', curve: [2, 9], error: { code: 'TRIAL_DIVERGED' } },
  });
});

test('what would make a search unrepeatable is refused by name', () => {
  const refusal = (work: () => unknown, code: string) =>
    expect(work).toThrow(expect.objectContaining({ name: 'HyperparameterTuningError', code }));
  const study = new Study({ arms, seed: 1 });
  refusal(() => study.tell(0, completed(1)), 'TRIAL_UNKNOWN');
  study.ask();
  expect(study.isReady).toBe(false);
  refusal(() => study.ask(), 'TRIAL_PENDING');
  study.tell(0, completed(1));
  refusal(() => study.tell(0, completed(1)), 'TRIAL_UNKNOWN');
  refusal(() => new Study({ arms: [], seed: 1 }), 'SEARCH_SETTINGS');
  refusal(() => new Study({ arms: [mlp, mlp], seed: 1 }), 'SEARCH_SETTINGS');
  const trials = carryOn(study, 1);
  refusal(() => Study.resume({ arms, seed: 2 }, trials), 'TRIALS_DIFFER');
});
