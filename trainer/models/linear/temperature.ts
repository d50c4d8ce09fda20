import { exp, log } from '../../engine/math.ts';
import { softmaxInPlace } from './softmax.ts';

/** Scores of rows that a classifier has not been fitted on, [rows, classes]. */
export interface UnseenScores {
  scores: Float64Array;
  targets: Uint16Array;
  classes: number;
}

const LARGEST = 1e4;
const SMALLEST = 1e-6;
/** Halvings of the interval on a logarithmic scale: more digits than float32 has. */
const STEPS = 40;

/**
 * The factor on the scores whose softmax makes the answers most likely: temperature scaling (Guo et al. 2017),
 * the factor being 1 / temperature. Few rows without a mistake do not prove that there are none, so that, as
 * Platt (1999) does, the truth counts as one row that is divided among all classes: target shares are
 * (rows × truth + 1 / classes) / (rows + 1). 1 without any rows.
 */
export function fitScoreScale({ scores, targets, classes }: UnseenScores): number {
  const rows = targets.length;
  if (rows === 0) return 1;
  let [low, high] = [log(SMALLEST), log(LARGEST)];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (slope({ scores, targets, classes }, exp(middle)) > 0) low = middle;
    else high = middle;
  }
  return exp((low + high) / 2);
}

/** The derivative of the log-likelihood, which is concave in the factor. */
function slope({ scores, targets, classes }: UnseenScores, factor: number): number {
  const truth = targets.length / (targets.length + 1);
  const shares = scores.map((score) => factor * score);
  let sum = 0;
  for (const [row, target] of targets.entries()) {
    const at = row * classes;
    softmaxInPlace(shares, at, classes);
    for (let k = 0; k < classes; k++) {
      const wanted = (k === target ? truth : 0) + (1 - truth) / classes;
      sum += (wanted - (shares[at + k] ?? 0)) * (scores[at + k] ?? 0);
    }
  }
  return sum;
}
