import type { ModelRecord } from '../../data/queries/models.ts';
import type { TrainedModel } from '../../trainer/training.ts';

/**
 * The models that were last asked for, ready to answer: to read and check a version's files takes longer than an
 * answer. A version is known by its manifest, which fixes every byte of it.
 */
export class LoadedModels {
  readonly #most: number;
  readonly #models = new Map<string, TrainedModel>();

  constructor(most: number) {
    this.#most = most;
  }

  /** @param load called where the version is not ready; what it throws leaves nothing behind */
  get({ artifact_dir, manifest_sha256 }: ModelRecord, load: () => TrainedModel): TrainedModel {
    const key = `${manifest_sha256} ${artifact_dir}`;
    const model = this.#models.get(key) ?? load();
    this.#models.delete(key);
    this.#models.set(key, model);
    const [oldest] = this.#models.keys();
    if (this.#models.size > this.#most && oldest !== undefined) this.#models.delete(oldest);
    return model;
  }
}
