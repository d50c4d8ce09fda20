import type { ReadonlyStore } from '../../../data/store.ts';
import type { Program } from '../../program.ts';
import { type Finding, lost } from '../finding.ts';
import { changeReached, type Reached } from '../reached.ts';
import { type Dataset, ofDataset, type Registry } from '../registry.ts';
import { Activations } from './activations.ts';
import type { Operation } from './operation.ts';

/** Puts the newest version in use, or an early one in turn, with a reason, so that the figures do not matter. */
export class PromoteOperation implements Operation {
  readonly name = 'promote';
  readonly isJob = false;
  readonly weight = 2;
  readonly refusals = ['ALREADY_ACTIVE', 'PROMOTION_OUTDATED', 'MODEL_UNKNOWN'];
  readonly #dataset: Dataset;
  readonly #activations: Activations;
  readonly #asked = new Map<number, number>();

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
    this.#activations = new Activations(this.name, dataset);
  }

  command(attempt: number, { versions, active }: Registry): string[] | null {
    const idle = versions.filter((version) => version !== active);
    const version = attempt % 2 === 0 ? idle.at(0) : idle.at(-1);
    if (version === undefined) return null;
    this.#asked.set(attempt, version);
    const reason = ['--reason', this.#activations.reason(attempt)];
    return ['promote', ...ofDataset(this.#dataset), '--version', String(version), ...reason];
  }

  acknowledge(attempt: number, document: unknown): Finding[] {
    const { version } = this.#activations.promise(attempt, document);
    return version === this.#asked.get(attempt)
      ? []
      : [lost(`promote: version ${version} is in use instead`)];
  }

  reached(attempt: number, _pid: number, store: ReadonlyStore): Reached {
    return changeReached(store, this.#activations.reason(attempt));
  }

  inspect(program: Program): Promise<Finding[]> {
    return this.#activations.inspect(program);
  }
}
