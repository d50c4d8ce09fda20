import type { ReadonlyStore } from '../../../data/store.ts';
import type { Program } from '../../program.ts';
import type { Finding } from '../finding.ts';
import { changeReached, type Reached } from '../reached.ts';
import { type Dataset, ofDataset, type Registry } from '../registry.ts';
import { Activations } from './activations.ts';
import type { Operation } from './operation.ts';

/** Goes back to the version before, as long as there is one. */
export class RollbackOperation implements Operation {
  readonly name = 'rollback';
  readonly isJob = false;
  readonly weight = 2;
  readonly refusals = [
    ...['NOTHING_TO_GO_BACK_TO', 'ROLLBACK_OUTDATED', 'NOT_AN_EARLIER_VERSION'],
    ...['ALREADY_ACTIVE', 'MODEL_UNKNOWN'],
  ];
  readonly #dataset: Dataset;
  readonly #activations: Activations;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
    this.#activations = new Activations(this.name, dataset);
  }

  command(attempt: number, { earlier }: Registry): string[] | null {
    if (earlier.length === 0) return null;
    return ['rollback', ...ofDataset(this.#dataset), '--reason', this.#activations.reason(attempt)];
  }

  acknowledge(attempt: number, document: unknown): Finding[] {
    this.#activations.promise(attempt, document);
    return [];
  }

  reached(attempt: number, _pid: number, store: ReadonlyStore): Reached {
    return changeReached(store, this.#activations.reason(attempt));
  }

  inspect(program: Program): Promise<Finding[]> {
    return this.#activations.inspect(program);
  }
}
