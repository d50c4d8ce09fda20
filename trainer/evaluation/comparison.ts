import type { Comparison, Interval, Verdict } from '../../data/schema.ts';
import type { Random } from '../random.ts';
import { bestAnswers, rightAnswers } from './answers.ts';
import { binomialCdf } from './binomial.ts';
import { bootstrapIntervals, countGroups, type Figure, weightedMacroF1, weightedMean } from './bootstrap.ts';

/** A loss of accuracy this small does not matter; set before anyone looked at a result. */
export const COMPARISON_MARGIN = 0.02;
/** Below these a bootstrap of what was drawn says little about what was not. */
const LEAST_RECORDINGS = 20;
const LEAST_GROUPS = 5;
const SIGNIFICANCE = 0.025;

/** Two models' probabilities for the same recordings: row-major [rows, classes], rows in the same order. */
export interface ComparedModels {
  now: Float32Array;
  before: Float32Array;
  truth: Uint16Array;
  classes: number;
  /** Group index of each row. */
  groups: Uint32Array;
  random: Random;
  margin?: number;
}

/**
 * Is the new model better than the earlier one? Both answer the same recordings, so that the difference is
 * taken pair by pair and its interval drawn by group. Better: the whole 95 % interval of the difference in
 * accuracy lies above 0; not worse: above -margin; worse: below 0; else nobody can tell yet. Better and worse
 * must also pass McNemar's exact test, because a bootstrap of a few recordings is too sure of itself.
 */
export function compareModels(models: ComparedModels): Comparison {
  const { truth, classes, groups, margin = COMPARISON_MARGIN } = models;
  const [now, before] = [models.now, models.before].map((p) => bestAnswers(p, classes).predicted);
  if (!now || !before) throw new RangeError('Two models are compared.');
  const [right, rightBefore] = [rightAnswers(now, truth), rightAnswers(before, truth)];
  const figures = {
    accuracy: difference(weightedMean(right), weightedMean(rightBefore)),
    macro_f1: difference(weightedMacroF1(now, truth, classes), weightedMacroF1(before, truth, classes)),
  };
  const intervals = bootstrapIntervals(groups, figures, models.random);
  const once = new Uint8Array(truth.length).fill(1);
  const counts = { ...countAnswers(right, rightBefore), groups: countGroups(groups) };
  const verdict = verdictOf(intervals.accuracy, counts, margin);
  return {
    verdict,
    words: inWords(verdict, counts),
    margin,
    ...counts,
    accuracy: { difference: figures.accuracy(once) ?? 0, interval: intervals.accuracy },
    macro_f1: { difference: figures.macro_f1(once) ?? 0, interval: intervals.macro_f1 },
  };
}

type Counts = Pick<
  Comparison,
  'samples' | 'groups' | 'correct' | 'correct_before' | 'only_now' | 'only_before'
>;

function difference(now: Figure, before: Figure): Figure {
  return (weights) => {
    const [a, b] = [now(weights), before(weights)];
    return a === null || b === null ? null : a - b;
  };
}

function countAnswers(right: Uint8Array, rightBefore: Uint8Array) {
  const count = (is: (now: number, before: number) => boolean) =>
    right.reduce((sum, now, row) => sum + (is(now, rightBefore[row] ?? 0) ? 1 : 0), 0);
  return {
    samples: right.length,
    correct: count((now) => now === 1),
    correct_before: count((_, before) => before === 1),
    only_now: count((now, before) => now > before),
    only_before: count((now, before) => now < before),
  };
}

function verdictOf(interval: Interval | null, counts: Counts, margin: number): Verdict {
  const { samples, groups, only_now, only_before } = counts;
  if (!interval || samples < LEAST_RECORDINGS || groups < LEAST_GROUPS) return 'cannot_tell';
  const decided = signTest(Math.min(only_now, only_before), only_now + only_before) <= SIGNIFICANCE;
  if (interval.low > 0 && decided) return 'better';
  if (interval.high < 0 && decided) return 'worse';
  return interval.low > -margin ? 'not_worse' : 'cannot_tell';
}

/** McNemar's exact test: how likely so few of the differing answers would fall to one side by chance. */
const signTest = (fewer: number, differing: number) => binomialCdf(fewer, differing, 0.5);

function inWords(verdict: Verdict, { samples, correct, correct_before }: Counts): string {
  const counts = `${correct} of ${samples} understood, before ${correct_before}.`;
  switch (verdict) {
    case 'better':
      return `Better: ${counts}`;
    case 'not_worse':
      return `Not worse: ${counts}`;
    case 'worse':
      return `Worse: ${counts}`;
    case 'cannot_tell':
      return `Cannot tell yet: ${counts} More test recordings are needed.`;
  }
}
