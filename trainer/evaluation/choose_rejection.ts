import type { RejectionRule } from '../../data/schema.ts';
import { type Answers, bestAnswers, rightAnswers } from './answers.ts';
import { binomialCdf, binomialUpperBound } from './binomial.ts';
import { countAccepted, type RejectionLimits } from './rejection.ts';

export interface RejectionOptions {
  /** The rate of errors among accepted answers that may not be exceeded. */
  errorRate?: number;
  /** How sure that statement has to be. */
  confidence?: number;
  /** Classes of recordings in which the person said nothing: every accepted answer to them is an error. */
  silent?: ReadonlySet<number>;
}

/** Thresholds that are tried, from the strictest; fixed beforehand, which the test below needs. */
const THRESHOLDS = [0.999, 0.995, ...Array.from({ length: 100 }, (_, i) => (99 - i) / 100)];
const MARGINS = [0, 0.1, 0.2];
/** From here on several margins share the allowed doubt; below, one margin keeps it whole. */
const LEAST_FOR_MARGINS = 100;
/** Testing begins where so large a share is accepted: a few sure answers could not carry the test. */
const FIRST_COVERAGE = 1 / 3;

/** What a rule does to the recordings it is chosen on. */
interface Candidate extends RejectionLimits {
  accepted: number;
  errors: number;
}

/**
 * The rule that answers most while, with the stated confidence, at most `errorRate` of accepted answers to new
 * recordings of the same kind are wrong. Fixed-sequence testing of "Learn then Test" (Angelopoulos, Bates et
 * al. 2021), the conformal method that bounds the rate among the accepted: from strict to lax each threshold
 * is tested by the exact binomial bound (Clopper and Pearson) and the last one before the first failure is
 * taken. Looking for the best of all thresholds without this order would exceed the stated rate too often.
 * Recordings count as independent of each other.
 *
 * `conformal`: from 100 recordings on, margins 0, 0.1 and 0.2 share the doubt. `bound`: fewer, margin 0 only.
 * `empirical`: no such bound can be given (`upper_bound` null); the rule is then the smallest threshold with
 * at most that rate on these recordings or, where none has it, the one with the lowest rate.
 * @param probabilities row-major [rows, classes], calibrated, of recordings that were not learned from
 */
export function chooseRejection(
  probabilities: Float32Array,
  truth: Uint16Array,
  { errorRate = 0.05, confidence = 0.9, silent = new Set() }: RejectionOptions = {},
): RejectionRule {
  const classes = truth.length === 0 ? 1 : probabilities.length / truth.length;
  const all = answersOf(probabilities, truth, classes, silent);
  const recordings = all.right.length;
  const margins = recordings >= LEAST_FOR_MARGINS ? MARGINS : [0];
  const doubt = (1 - confidence) / margins.length;
  const proven = margins
    .map((margin) => laxestProven(candidates(all, margin), recordings, errorRate, doubt))
    .filter((candidate) => candidate !== null);
  const chosen = mostAccepting(proven) ?? laxestEmpirical(candidates(all, 0), errorRate);
  return {
    threshold: chosen.threshold,
    margin: chosen.margin,
    error_rate_stated: errorRate,
    confidence,
    recordings,
    accepted: chosen.accepted,
    errors: chosen.errors,
    coverage: recordings === 0 ? 0 : chosen.accepted / recordings,
    upper_bound: proven.length === 0 ? null : binomialUpperBound(chosen.errors, chosen.accepted, 1 - doubt),
    method: proven.length === 0 ? 'empirical' : margins.length > 1 ? 'conformal' : 'bound',
  };
}

interface JudgedAnswers extends Answers {
  right: Uint8Array;
}

function answersOf(
  probabilities: Float32Array,
  truth: Uint16Array,
  classes: number,
  silent: ReadonlySet<number>,
): JudgedAnswers {
  const answers = bestAnswers(probabilities, classes, silent);
  return { ...answers, right: rightAnswers(answers.predicted, truth) };
}

/** From strict to lax, down to the threshold that accepts whatever was seen: below it nothing was checked. */
function candidates({ right, ...answers }: JudgedAnswers, margin: number): Candidate[] {
  const leastSeen = answers.confidence.reduce((least, p) => Math.min(least, p), 1);
  const last = THRESHOLDS.findIndex((threshold) => threshold <= leastSeen);
  return THRESHOLDS.slice(0, last + 1).map((threshold) => {
    const limits = { threshold, margin };
    return { ...limits, ...countAccepted(limits, answers, right) };
  });
}

/**
 * The last candidate before the first whose error rate could still exceed the stated one. Where to begin is
 * decided by how many are accepted, never by how many of them are wrong.
 */
function laxestProven(
  ordered: readonly Candidate[],
  recordings: number,
  errorRate: number,
  doubt: number,
): Candidate | null {
  let proven: Candidate | null = null;
  for (const candidate of ordered) {
    const { accepted, errors } = candidate;
    const begun = accepted >= recordings * FIRST_COVERAGE && binomialCdf(0, accepted, errorRate) <= doubt;
    if (!begun) continue;
    if (binomialCdf(errors, accepted, errorRate) > doubt) break;
    proven = candidate;
  }
  return proven;
}

function mostAccepting(proven: readonly Candidate[]): Candidate | undefined {
  return [...proven].sort((a, b) => b.accepted - a.accepted || a.margin - b.margin)[0];
}

function laxestEmpirical(ordered: readonly Candidate[], errorRate: number): Candidate {
  const strictest = { threshold: THRESHOLDS[0] ?? 1, margin: 0, accepted: 0, errors: 0 };
  const rate = ({ accepted, errors }: Candidate) => (accepted === 0 ? 1 : errors / accepted);
  const least = Math.min(...ordered.map(rate));
  return ordered.findLast((candidate) => rate(candidate) <= Math.max(errorRate, least)) ?? strictest;
}
