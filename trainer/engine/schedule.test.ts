import { describe, expect, test } from 'vitest';
import { type FitOptions, fitOptionsSchema } from './options.ts';
import { PlateauReducer, scheduledRate } from './schedule.ts';

const resolve = (options: Partial<FitOptions>) =>
  fitOptionsSchema.parse({ seed: 1, learningRate: 0.1, ...options });

describe('the learning rate', () => {
  test('rises evenly over the warm-up, then falls along half a cosine to nothing', () => {
    const options = resolve({ warmupEpochs: 2, schedule: 'cosine', maxEpochs: 12 });
    const rates = [0, 1, 2, 7, 12].map((elapsed) => scheduledRate(options, elapsed));
    for (const [i, rate] of [0, 0.05, 0.1, 0.05, 0].entries()) expect(rates[i]).toBeCloseTo(rate, 12);
  });

  test('stays where it is without a schedule', () => {
    expect(scheduledRate(resolve({}), 150)).toBe(0.1);
  });

  test('is halved each time the loss has not improved for a while, down to the floor', () => {
    const { reduceOnPlateau } = resolve({ reduceOnPlateau: { patience: 2, floor: 0.3 } });
    const reducer = new PlateauReducer(reduceOnPlateau);
    const factors = [3, 2, 2, 2, 1, 1, 1, 1, 1].map((loss) => {
      reducer.observe(loss);
      return reducer.factor;
    });
    expect(factors).toEqual([1, 1, 1, 0.5, 0.5, 0.5, 0.3, 0.3, 0.3]);
  });
});
