import '@tensorflow/tfjs-backend-cpu';
import * as core from '@tensorflow/tfjs-core';
import * as layersApi from '@tensorflow/tfjs-layers';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Network } from '../engine/architecture.ts';
import { buildModel, type TensorFlow, writeWeights } from '../engine/tensorflow/model.ts';
import { createForecast, type Forecaster, fitForecaster, framesAhead } from './forecaster.ts';
import { knownWeeks } from './known_weeks.ts';
import { unscaled } from './rate_scale.ts';
import { CHANNELS, WEEKS_AHEAD, WEEKS_BACK } from './sequences.ts';
import { evenWeeks, livedWeeks, termTime } from './testing.ts';
import type { WeekCounts } from './weekly_series.ts';

const tf = { ...core, ...layersApi } as unknown as TensorFlow;
beforeAll(() => core.setBackend('cpu'));

/** What TensorFlow.js says with the weights that the engine has learned. */
function answersOfTensorFlow({ architecture, parameters }: Network, frames: Float32Array): Float32Array {
  return core.tidy(() => {
    const model = buildModel(tf, architecture);
    writeWeights(tf, model, architecture, parameters);
    const output = model.predict(core.tensor3d(frames, [WEEKS_AHEAD, WEEKS_BACK, CHANNELS]));
    return (output as core.Tensor).dataSync() as Float32Array;
  });
}

function forecastOfTensorFlow({ scale, networks }: Forecaster, weeks: readonly WeekCounts[]): number[] {
  const known = knownWeeks(weeks, scale);
  const answers = networks.map((network) => answersOfTensorFlow(network, framesAhead(known)));
  return Array.from({ length: WEEKS_AHEAD }, (_, i) => {
    const mean = answers.reduce((sum, answer) => sum + (answer[i] ?? 0), 0) / answers.length;
    return unscaled(scale, (known.levels.at(-1) ?? 0) + mean);
  });
}

describe('the network that forecasts', () => {
  const weeks = livedWeeks({ weeks: 50, recognitions: 20, rate: termTime, seed: 1 });
  const forecaster = fitForecaster(weeks);

  test('TensorFlow.js says the same with its weights', () => {
    const expected = forecastOfTensorFlow(forecaster, weeks);
    for (const [i, rate] of createForecast(forecaster)(weeks).entries()) {
      expect(rate).toBeCloseTo(expected[i] ?? -1, 5);
    }
  });

  test('same weeks, same bits', () => {
    expect(fitForecaster(weeks)).toEqual(forecaster);
    expect(createForecast(fitForecaster(weeks))(weeks)).toEqual(createForecast(forecaster)(weeks));
  });

  test('it knows a rhythm: weeks of holidays come out higher than weeks of school', () => {
    const forecast = createForecast(forecaster);
    const holidaysAhead = livedWeeks({ weeks: 46, recognitions: 20, rate: termTime, seed: 7 });
    // Week 46 and 47 are holidays, 48 and 49 are not.
    const [a = 0, b = 0, c = 1, d = 1] = forecast(holidaysAhead);
    expect(Math.min(a, b)).toBeGreaterThan(Math.max(c, d));
  });
});

test('forecasts are shares, whatever the weeks', () => {
  const week = fc.record({
    recognitions: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 300 })),
    clarifications: fc.integer({ min: 0, max: 300 }),
  });
  fc.assert(
    fc.property(fc.array(week, { minLength: 10, maxLength: 40 }), (counts) => {
      const drawn = counts.map((count, i) => ({ ...count, from: i }));
      const weeks = [...evenWeeks(6, 10, 1), ...drawn];
      for (const rate of createForecast(fitForecaster(weeks))(weeks)) {
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 20 },
  );
});
