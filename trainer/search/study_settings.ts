import type { Algorithm } from '../../data/schema.ts';
import type { Arm } from './arms.ts';
import { HyperparameterTuningError } from './errors.ts';
import { defaultsOf, type Hyperparameters } from './space.ts';

/** A configuration to begin with. */
export interface WarmStart {
  algorithm: Algorithm;
  parameters: Hyperparameters;
}

export interface StudySettings<A extends Arm> {
  /** The simplest first: it wins a tie. */
  arms: readonly A[];
  /** Each fits the space of its arm (see warm_start.ts); those of other algorithms are left out. */
  warmStarts?: readonly WarmStart[];
  seed: number;
  /** How many configurations are tried at most; 50 where nothing is said. */
  trials?: number;
  /**
   * How many trials run at once, 1 where nothing is said. Trial n is proposed from what the trials up to
   * n - workers gave, so that no result depends on which of them was faster.
   */
  workers?: number;
}

/** What a study asks to be tried. */
export interface Proposal<A extends Arm> {
  number: number;
  arm: A;
  parameters: Hyperparameters;
}

/** The proposals that need no search: the warm starts, then the defaults of each arm, none twice. */
export function givenProposals<A extends Arm>({ arms, warmStarts = [] }: StudySettings<A>): Proposal<A>[] {
  const warm = warmStarts.flatMap(({ algorithm, parameters }) =>
    arms.filter((arm) => arm.algorithm === algorithm).map((arm) => ({ arm, parameters })),
  );
  const defaults = arms.map((arm) => ({ arm, parameters: defaultsOf(arm.space) }));
  const distinct = new Map(
    [...warm, ...defaults].map((one) => [keyOf(one.arm.algorithm, one.parameters), one]),
  );
  return [...distinct.values()].map((one, number) => ({ ...one, number }));
}

/** The same text for the same configuration, whatever the order of its parameters. */
export function keyOf(algorithm: Algorithm, parameters: Hyperparameters): string {
  const entries = Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([algorithm, entries]);
}

/** @throws HyperparameterTuningError SEARCH_SETTINGS */
export function requireSettings<A extends Arm>({ arms, trials = 1, workers = 1 }: StudySettings<A>): void {
  const names = arms.map(({ algorithm }) => algorithm);
  const distinct = new Set(names).size === names.length && names.length > 0;
  const counts = [trials, workers].every((count) => Number.isInteger(count) && count > 0);
  if (distinct && counts) return;
  throw new HyperparameterTuningError(
    'SEARCH_SETTINGS',
    'A search needs at least one algorithm, each of them once, and whole numbers of trials and workers.',
    { details: { algorithms: names, trials, workers } },
  );
}
