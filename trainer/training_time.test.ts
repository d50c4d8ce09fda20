import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TrainingConfig, trainingConfigSchema } from '../data/schema.ts';
import { type EarlierTraining, type TrainingSize, trainingTime } from './training_time.ts';

const usual = trainingConfigSchema.parse({});
const size: TrainingSize = {
  modality: 'gesture',
  parts: { train: 40, validation: 12, test: 9, holdout: 3 },
  sound: 0,
};
const earlier = (change: Partial<EarlierTraining> = {}): EarlierTraining => ({
  ...{ recordings: 64, search: 6.4, trials: 50, rest: 1.28 },
  ...change,
});
const time = (config: Partial<TrainingConfig>, trainings: readonly EarlierTraining[] = []) =>
  trainingTime(size, { ...usual, ...config }, trainings);

describe('how long a training will take', () => {
  it('is rough where nothing was trained on this computer: twice as long, or half', () => {
    const { low, high, basis } = time({});
    expect(basis).toBe('usual');
    expect(high).toBeGreaterThan(2 * low);
  });

  it('goes by what trainings here took', () => {
    const { low, high, basis } = time({ trials: 50 }, [earlier()]);
    expect(basis).toBe('earlier');
    const took = (6.4 / 64) * 52 + 1.28;
    expect([low, high]).toEqual([expect.closeTo(0.85 * took, 5), expect.closeTo(1.25 * took, 5)]);
  });

  it('is as wide as the trainings here differed', () => {
    const one = time({ trials: 50 }, [earlier()]);
    const two = time({ trials: 50 }, [earlier(), earlier({ search: 12.8 })]);
    expect(two.low).toBe(one.low);
    expect(two.high).toBeGreaterThan(one.high);
  });

  it('ends its search where a person says so, and then takes what is left to do', () => {
    const { high } = time({ budget_seconds: 3 }, [earlier()]);
    expect(high).toBeCloseTo(1.25 * (3 + 1.28), 5);
  });

  it('never takes less for more recordings or more tries, and is a range', () => {
    const count = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 500 }), (some, more, trials) => {
        const at = (recordings: number, tries: number) =>
          trainingTime(
            { ...size, parts: { ...size.parts, train: recordings } },
            { ...usual, trials: tries },
            [earlier(), earlier({ search: 9 })],
          );
        const small = at(some, trials);
        const large = at(some + more, trials + 1);
        expect(small.low).toBeLessThanOrEqual(small.high);
        expect(large.low).toBeGreaterThanOrEqual(small.low);
        expect(large.high).toBeGreaterThanOrEqual(small.high);
      }),
    );
  });
});
