import type { RejectionOutcome, RejectionRule } from '../../data/schema.ts';
import { type Answers, bestAnswers, rightAnswers } from './answers.ts';

/** An answer is accepted when the best probability reaches `threshold` and leads the next by `margin`. */
export type RejectionLimits = Pick<RejectionRule, 'threshold' | 'margin'>;

/** The next float32 above x is at most this many times x. */
const NEXT_FLOAT32 = 1 + 2 ** -23;

/**
 * Probabilities with "unknown" as the last class, in place of the classes that are no answer. Its score is
 * u = max(threshold, p2 + margin), p2 being the runner-up, silent or not; the row is divided by its sum: so
 * unknown is the largest exactly where the answer is not accepted, and rows sum to 1.
 * @param probabilities row-major [rows, classes]
 * @param silent classes that are no answer: see no_action.ts
 * @returns row-major [rows, classes that are answers + 1]
 */
export function withUnknown(
  limits: RejectionLimits,
  probabilities: Float32Array,
  classes: number,
  silent: ReadonlySet<number> = new Set(),
): Float32Array {
  const { confidence, runnerUp } = bestAnswers(probabilities, classes, silent);
  const spoken = Array.from({ length: classes }, (_, k) => k).filter((k) => !silent.has(k));
  const width = spoken.length + 1;
  const extended = new Float32Array(confidence.length * width);
  for (let row = 0; row < confidence.length; row++) {
    const best = confidence[row] ?? 0;
    const bar = barOf(limits, runnerUp[row] ?? 0);
    const scores = spoken.map((k) => probabilities[row * classes + k] ?? 0);
    const sum = scores.reduce((total, p) => total + p, bar);
    extended.set(
      scores.map((p) => p / sum),
      row * width,
    );
    // Rounding to float32 may make equal what differed by a bit.
    const least = best >= bar ? 0 : Math.fround(best / sum) * NEXT_FLOAT32;
    extended[row * width + spoken.length] = Math.max(bar / sum, least);
  }
  return extended;
}

/**
 * What a rule does to recordings: how many answers it accepts and how many of those are wrong.
 * @param probabilities row-major [rows, classes]
 * @param silent classes of recordings in which the person said nothing; to answer one is an error
 */
export function rejectionOutcome(
  limits: RejectionLimits,
  probabilities: Float32Array,
  truth: Uint16Array,
  classes: number,
  silent: ReadonlySet<number> = new Set(),
): RejectionOutcome {
  const answers = bestAnswers(probabilities, classes, silent);
  const { accepted, errors } = countAccepted(limits, answers, rightAnswers(answers.predicted, truth));
  const ofNone = Uint8Array.from(truth, (k) => (silent.has(k) ? 0 : 1));
  return {
    accepted,
    errors,
    coverage: truth.length === 0 ? 0 : accepted / truth.length,
    error_rate: accepted === 0 ? null : errors / accepted,
    no_action: ofNone.filter((one) => one === 0).length,
    no_action_accepted: countAccepted(limits, answers, ofNone).errors,
  };
}

/** How many answers are accepted, and how many of those are not right. */
export function countAccepted(
  limits: RejectionLimits,
  { confidence, runnerUp }: Answers,
  right: Uint8Array,
): { accepted: number; errors: number } {
  let [accepted, errors] = [0, 0];
  for (let row = 0; row < right.length; row++) {
    if ((confidence[row] ?? 0) < barOf(limits, runnerUp[row] ?? 0)) continue;
    accepted++;
    if (right[row] === 0) errors++;
  }
  return { accepted, errors };
}

/** What the best probability has to reach. */
const barOf = ({ threshold, margin }: RejectionLimits, runnerUp: number) =>
  Math.max(threshold, runnerUp + margin);
