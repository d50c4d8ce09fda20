import { groupFolds } from '../evaluation/folds.ts';
import type { Random } from '../random.ts';
import type { Development } from './development.ts';

/** One fit of a trial: the rows it learns from and the rows it is judged by, as indices of the development rows. */
export interface Round {
  name: string;
  fit: readonly number[];
  judge: readonly number[];
}

/** Enough validation recordings to choose by; with fewer, one lucky recording would decide. */
const LEAST_TO_JUDGE = 60;
const FOLDS = { few: 5, many: 3, manyFrom: 1500 };

export const FULL_ROUND = 'validation';

/**
 * How trials are judged: on the validation part where it is large enough. Otherwise by cross-validation inside
 * the train part, with whole groups in one fold, to which a small validation part adds its own verdict. Where all
 * of train is one group, as after a first session, its recordings are dealt out one by one: the quality gate says
 * that figures from a single session flatter.
 */
export function judgingRounds(development: Development, random: Random): readonly Round[] {
  const { trainRows, targets } = development;
  const train = range(0, trainRows);
  const validation = range(trainRows, targets.length);
  const full = validation.length > 0 ? [{ name: FULL_ROUND, fit: train, judge: validation }] : [];
  return validation.length >= LEAST_TO_JUDGE ? full : [...full, ...foldRounds(development, train, random)];
}

function foldRounds(
  { groups, targets, trainRows }: Development,
  train: readonly number[],
  random: Random,
): Round[] {
  const wanted = trainRows >= FOLDS.manyFrom ? FOLDS.many : FOLDS.few;
  const own = groups.slice(0, trainRows);
  const fold = groupFolds({
    groups: new Set(own).size > 1 ? own : train,
    targets: targets.subarray(0, trainRows),
    order: [...train],
    folds: wanted,
    random,
  });
  return range(0, wanted)
    .map((k) => ({
      name: `fold ${k + 1}`,
      fit: train.filter((row) => fold[row] !== k),
      judge: train.filter((row) => fold[row] === k),
    }))
    .filter(({ fit, judge }) => fit.length > 0 && judge.length > 0);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
