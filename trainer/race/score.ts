import { logLosses } from '../evaluation/metrics.ts';
import { applyTemperature, fitTemperature } from '../evaluation/temperature.ts';

/** What a classifier said, made comparable: its own temperature, the probabilities under it, and their loss. */
export interface Scored {
  temperature: number;
  /** Row-major [rows, classes]. */
  probabilities: Float32Array;
  /** Mean log loss: lower is better. */
  score: number;
}

/**
 * Calibrating first lets trials be compared that are equally right but differently sure. The log loss separates
 * models that make the same number of errors, as they often do on a few dozen recordings.
 */
export function scored(said: Float32Array, truth: Uint16Array, classes: number): Scored {
  const temperature = fitTemperature(said, truth, classes);
  const probabilities = applyTemperature(temperature, said, classes);
  return { temperature, probabilities, score: meanLoss(probabilities, truth, classes) };
}

export function meanLoss(probabilities: Float32Array, truth: Uint16Array, classes: number): number {
  return logLosses(probabilities, truth, classes).reduce((sum, loss) => sum + loss, 0) / truth.length;
}
