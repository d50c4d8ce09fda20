import type { Architecture, Network } from '../engine/architecture.ts';
import { fitNetwork } from '../engine/fit.ts';
import { createPredictor } from '../engine/infer.ts';
import type { FitOptions } from '../engine/options.ts';
import { createRandom } from '../random.ts';
import { type KnownWeeks, knownWeeks } from './known_weeks.ts';
import { type RateScale, unscaled } from './rate_scale.ts';
import { CHANNELS, COLUMNS, trainingRows, WEEKS_AHEAD, WEEKS_BACK, writeFrames } from './sequences.ts';
import type { WeekCounts } from './weekly_series.ts';

/** Networks whose answers are averaged: each begins elsewhere and sees other noise. */
const SEEDS = [1, 2, 3];

const ARCHITECTURE: Architecture = {
  input_shape: [WEEKS_BACK, CHANNELS],
  layers: [
    {
      ...{ type: 'lstm', name: 'lstm', inputs: ['input'], units: 8 },
      ...{ return_sequences: false, bidirectional: false },
    },
    { type: 'dense', name: 'rate', inputs: ['lstm'], units: 1, activation: 'linear' },
  ],
};

/** Few epochs, much decay and noise on the rates: a year of weeks is soon learned by heart. */
const OPTIONS: Omit<FitOptions, 'seed'> = {
  ...{ loss: 'mean_squared_error', batchSize: 32, maxEpochs: 5, clipNorm: 1 },
  ...{ learningRate: 0.01, schedule: 'cosine', weightDecay: 0.3 },
};

/** Networks that have learned one person's weeks, and the scale that they speak in. */
export interface Forecaster {
  scale: RateScale;
  networks: readonly Network[];
}

/** @param weeks at least one telling week with enough weeks before it: see forecast.ts. */
export function fitForecaster(weeks: readonly WeekCounts[]): Forecaster {
  const known = knownWeeks(weeks);
  return { scale: known.scale, networks: SEEDS.map((seed) => fitOne(known, seed)) };
}

function fitOne(known: KnownWeeks, seed: number): Network {
  const rows = trainingRows(known, createRandom(seed).fork('noise'));
  return fitNetwork(ARCHITECTURE, rows, null, { ...OPTIONS, seed }).network;
}

/** The rates of the `WEEKS_AHEAD` weeks after these, from these alone. */
export function createForecast({ scale, networks }: Forecaster): (weeks: readonly WeekCounts[]) => number[] {
  const predictors = networks.map((network) => createPredictor(network, WEEKS_AHEAD));
  return (weeks) => {
    const known = knownWeeks(weeks, scale);
    const level = known.levels.at(-1) ?? 0;
    const frames = framesAhead(known);
    const answers = predictors.map((predict) => predict(frames, WEEKS_AHEAD));
    return Array.from({ length: WEEKS_AHEAD }, (_, i) => {
      const sum = answers.reduce((total, answer) => total + (answer[i] ?? 0), 0);
      return unscaled(scale, level + sum / answers.length);
    });
  };
}

/** [WEEKS_AHEAD, WEEKS_BACK, CHANNELS]: what is known before each of the weeks to come. */
export function framesAhead(known: KnownWeeks): Float32Array {
  const frames = new Float32Array(WEEKS_AHEAD * COLUMNS);
  const from = known.weeks.length;
  for (let i = 0; i < WEEKS_AHEAD; i++) {
    writeFrames(known, { from, target: from + i }, frames.subarray(i * COLUMNS, (i + 1) * COLUMNS));
  }
  return frames;
}
