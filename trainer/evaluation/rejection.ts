import type { RejectionOutcome, RejectionRule } from '../../data/schema.ts';
import { type Answers, bestAnswers, rightAnswers } from './answers.ts';

/** An answer is accepted when the best probability reaches `threshold` and leads the next by `margin`. */
export type RejectionLimits = Pick<RejectionRule, 'threshold' | 'margin'>;

/** The next float32 above x is at most this many times x. */
const NEXT_FLOAT32 = 1 + 2 ** -23;

/**
 * Probabilities with "unknown" as the last class. Its score is u = max(threshold, p2 + margin), and the row is
 * divided by 1 + u: so unknown is the largest exactly where the answer is not accepted, and rows sum to 1.
 * @param probabilities row-major [rows, classes]
 * @returns row-major [rows, classes + 1]
 */
export function withUnknown(
  limits: RejectionLimits,
  probabilities: Float32Array,
  classes: number,
): Float32Array {
  const { confidence, runnerUp } = bestAnswers(probabilities, classes);
  const extended = new Float32Array(confidence.length * (classes + 1));
  for (let row = 0; row < confidence.length; row++) {
    const best = confidence[row] ?? 0;
    const bar = barOf(limits, runnerUp[row] ?? 0);
    const start = row * (classes + 1);
    for (let k = 0; k < classes; k++) {
      extended[start + k] = (probabilities[row * classes + k] ?? 0) / (1 + bar);
    }
    const unknown = bar / (1 + bar);
    // Rounding to float32 may make equal what differed by a bit.
    const least = best >= bar ? 0 : Math.fround(best / (1 + bar)) * NEXT_FLOAT32;
    extended[start + classes] = Math.max(unknown, least);
  }
  return extended;
}

/**
 * What a rule does to recordings: how many answers it accepts and how many of those are wrong.
 * @param probabilities row-major [rows, classes]
 * @param noAction probabilities of recordings in which the person did nothing; to accept one is an error
 */
export function rejectionOutcome(
  limits: RejectionLimits,
  probabilities: Float32Array,
  truth: Uint16Array,
  classes: number,
  noAction: Float32Array = new Float32Array(),
): RejectionOutcome {
  const answers = bestAnswers(probabilities, classes);
  const labelled = countAccepted(limits, answers, rightAnswers(answers.predicted, truth));
  const idle = noAction.length / classes;
  const none = countAccepted(limits, bestAnswers(noAction, classes), new Uint8Array(idle));
  const accepted = labelled.accepted + none.accepted;
  const errors = labelled.errors + none.errors;
  const recordings = truth.length + idle;
  return {
    accepted,
    errors,
    coverage: recordings === 0 ? 0 : accepted / recordings,
    error_rate: accepted === 0 ? null : errors / accepted,
    no_action: idle,
    no_action_accepted: none.accepted,
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
