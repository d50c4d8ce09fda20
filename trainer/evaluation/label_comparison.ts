import { bestAnswers, rightAnswers } from './answers.ts';
import type { ComparedModels } from './comparison.ts';

/** How many recordings of a label there are, and how many of them each of two models understood. */
export interface LabelComparison {
  label: string;
  recordings: number;
  correct: number;
  correct_before: number;
}

/** Two models on the same recordings, label by label; labels without a recording are left out. */
export function compareLabels(
  labels: readonly string[],
  { now, before, truth, classes }: Pick<ComparedModels, 'now' | 'before' | 'truth' | 'classes'>,
): LabelComparison[] {
  const right = (probabilities: Float32Array) =>
    rightAnswers(bestAnswers(probabilities, classes).predicted, truth);
  const [rightNow, rightBefore] = [right(now), right(before)];
  const rows = (k: number) => [...truth.keys()].filter((row) => truth[row] === k);
  const countOf = (flags: Uint8Array, of: readonly number[]) => of.filter((row) => flags[row] === 1).length;
  return labels
    .map((label, k) => ({ label, of: rows(k) }))
    .filter(({ of }) => of.length > 0)
    .map(({ label, of }) => ({
      label,
      recordings: of.length,
      correct: countOf(rightNow, of),
      correct_before: countOf(rightBefore, of),
    }));
}
