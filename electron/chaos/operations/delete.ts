import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ReadonlyStore } from '../../../data/store.ts';
import { UNFINISHED, versionDirectory } from '../../../data/versions.ts';
import { openWorkspace } from '../../../data/workspace.ts';
import { calls } from '../../ipc/contract.ts';
import type { Program } from '../../program.ts';
import { type Finding, lost, torn } from '../finding.ts';
import { changeReached, type Reached } from '../reached.ts';
import { type Dataset, ofDataset, type Registry } from '../registry.ts';
import { EXPORTED } from './export.ts';
import type { Operation } from './operation.ts';

/** Deletes the newest version that is neither in use nor exported: for ever, with all its files. */
export class DeleteOperation implements Operation {
  readonly name = 'delete';
  readonly isJob = false;
  readonly weight = 2;
  readonly refusals = ['MODEL_UNKNOWN', 'MODEL_IS_ACTIVE', 'MODEL_WAS_EXPORTED'];
  readonly #dataset: Dataset;
  readonly #folder: string;
  readonly #asked = new Map<number, number>();
  readonly #promised = new Set<number>();

  constructor(dataset: Dataset, workspace: string) {
    this.#dataset = dataset;
    this.#folder = workspace;
  }

  command(attempt: number, { versions, active }: Registry): string[] | null {
    const version = versions.find((one) => one !== active && one > EXPORTED);
    if (version === undefined) return null;
    this.#asked.set(attempt, version);
    const which = ['--version', String(version), '--reason', reasonOf(attempt)];
    return ['delete', ...ofDataset(this.#dataset), ...which];
  }

  acknowledge(attempt: number, document: unknown): Finding[] {
    const { version } = z.object({ version: z.number() }).parse(document);
    this.#promised.add(version);
    const isOther = version !== this.#asked.get(attempt);
    return [
      ...(isOther ? [lost(`delete: version ${version} was deleted instead`)] : []),
      ...(existsSync(this.#directory(version)) ? [torn(`delete: version ${version} has files left`)] : []),
    ];
  }

  /** In the middle, the store has forgotten the version and its files are still there. */
  reached(attempt: number, pid: number, store: ReadonlyStore): Reached {
    const change = changeReached(store, reasonOf(attempt));
    if (change === 'before its change') return change;
    const nameless = readdirSync(openWorkspace(this.#folder).modelsFolder).some((name) =>
      name.startsWith(`${UNFINISHED}${pid}-`),
    );
    const left = existsSync(this.#directory(this.#asked.get(attempt) ?? 0));
    return left || nameless ? 'in the middle of its change' : change;
  }

  async inspect(program: Program): Promise<Finding[]> {
    const { models } = calls['models.list'].output.parse(await program.call('models.list', this.#dataset));
    const back = models.filter(({ version }) => this.#promised.has(version));
    return back.map(({ version }) => lost(`delete: version ${version} is there again`));
  }

  #directory(version: number): string {
    return join(this.#folder, versionDirectory({ ...this.#dataset, version }));
  }
}

const reasonOf = (attempt: number) => `chaos: delete ${attempt}`;
