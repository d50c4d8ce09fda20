import type { Trial } from '../../data/schema.ts';
import { createRandom, type Random } from '../random.ts';
import { type Arm, drawArm } from './arms.ts';
import { wasInterrupted } from './outcome.ts';
import { randomParameters } from './random_parameters.ts';
import type { Hyperparameters } from './space.ts';
import { givenProposals, keyOf, type Proposal, type StudySettings } from './study_settings.ts';
import { suggest } from './tpe.ts';

/** An arm has few trials: its densities are asked early. */
const STARTUP_TRIALS_PER_ARM = 5;
/** So often an arm may come up with something old, first by TPE and then by chance, until it counts as exhausted. */
const TRIES = { tpe: 10, random: 30 };

/**
 * Decides what trial n is, from the settings and from what earlier trials gave. Each draws from a stream of
 * its own, so that a search can be taken up anywhere. Proposals are made in the order of their numbers.
 */
export class Proposer<A extends Arm> {
  readonly #arms: readonly A[];
  readonly #given: readonly Proposal<A>[];
  readonly #random: Random;
  readonly #tried = new Set<string>();
  readonly #exhausted = new Set<A>();

  constructor(settings: StudySettings<A>) {
    this.#arms = settings.arms;
    this.#given = givenProposals(settings);
    this.#random = createRandom(settings.seed);
  }

  /** Null where nothing is left to try. */
  propose(number: number, seen: readonly Trial[]): Proposal<A> | null {
    const proposal = this.#given[number] ?? this.#search(number, seen);
    if (proposal) this.#tried.add(keyOf(proposal.arm.algorithm, proposal.parameters));
    return proposal;
  }

  #search(number: number, seen: readonly Trial[]): Proposal<A> | null {
    const random = this.#random.fork(`trial ${number}`);
    while (this.#exhausted.size < this.#arms.length) {
      const arm = this.#drawArm(seen, random);
      const parameters = this.#untried(arm, seen, random);
      if (parameters) return { number, arm, parameters };
      this.#exhausted.add(arm);
    }
    return null;
  }

  #drawArm(seen: readonly Trial[], random: Random): A {
    const open = this.#arms.filter((arm) => !this.#exhausted.has(arm));
    const bestScores = open.map((arm) => bestScore(seen, arm));
    const arm = open[drawArm(bestScores, random)];
    if (!arm) throw new RangeError('There is no arm to draw from.');
    return arm;
  }

  #untried(arm: A, seen: readonly Trial[], random: Random): Hyperparameters | null {
    const observed = seen.filter((trial) => trial.algorithm === arm.algorithm && !wasInterrupted(trial));
    for (let attempt = 0; attempt < TRIES.tpe + TRIES.random; attempt++) {
      const parameters =
        attempt < TRIES.tpe
          ? suggest(arm.space, observed, random, STARTUP_TRIALS_PER_ARM)
          : randomParameters(arm.space, random);
      if (!this.#tried.has(keyOf(arm.algorithm, parameters))) return parameters;
    }
    return null;
  }
}

function bestScore(trials: readonly Trial[], { algorithm }: Arm): number | null {
  const scores = trials.flatMap((trial) =>
    trial.algorithm === algorithm && trial.score !== null ? [trial.score] : [],
  );
  return scores.length === 0 ? null : Math.min(...scores);
}
