import { trainResultSchema } from '../../../data/schema.ts';
import type { ReadonlyStore } from '../../../data/store.ts';
import type { Program } from '../../program.ts';
import { completedJobs } from '../completed_jobs.ts';
import { corrupt, type Finding, lost, torn } from '../finding.ts';
import { jobReached, type Reached } from '../reached.ts';
import { type Dataset, ofDataset } from '../registry.ts';
import type { Operation } from './operation.ts';

/** What every training of the campaign is asked to do: the same data, configuration and seed. */
export const trainingConfig = { algorithm: 'prototype', seed: 7, trials: 2 } as const;

/** Trains one person's model again and again: numbers only rise, are given once, and the weights are the same. */
export class TrainOperation implements Operation {
  readonly name = 'train';
  readonly isJob = true;
  readonly weight = 6;
  /** The app that ran its job beside it, and then another, may both have been killed. */
  readonly refusals = ['INTERRUPTED'];
  readonly #dataset: Dataset;
  readonly #promised = new Set<number>();
  #weights: string | null = null;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  command(): string[] {
    const { algorithm, seed, trials } = trainingConfig;
    const config = ['--algorithm', algorithm, '--seed', String(seed), '--trials', String(trials)];
    return ['train', ...ofDataset(this.#dataset), ...config];
  }

  acknowledge(_attempt: number, document: unknown): Finding[] {
    const { version, weights_sha256 } = trainResultSchema.parse(document);
    const wasGiven = this.#promised.has(version);
    this.#promised.add(version);
    return [
      ...(wasGiven ? [torn(`train: version ${version} was given twice`)] : []),
      ...this.#judge(version, weights_sha256),
    ];
  }

  reached(_attempt: number, pid: number, store: ReadonlyStore): Reached {
    return jobReached(store, pid);
  }

  /** Versions that were deleted since have a run all the same. */
  async inspect(program: Program): Promise<Finding[]> {
    const jobs = await completedJobs(program, 'train');
    const trained = jobs.map(({ result }) => trainResultSchema.parse(result));
    const known = new Set(trained.map(({ version }) => version));
    const gone = [...this.#promised].filter((version) => !known.has(version));
    return [
      ...gone.map((version) => lost(`train: version ${version} is gone`)),
      ...trained.flatMap(({ version, weights_sha256 }) => this.#judge(version, weights_sha256)),
    ];
  }

  #judge(version: number, weights_sha256: string): Finding[] {
    this.#weights ??= weights_sha256;
    return weights_sha256 === this.#weights ? [] : [corrupt(`train: version ${version} has other weights`)];
  }
}
