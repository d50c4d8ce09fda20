import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exportResultSchema, type VerifyResult } from '../../../data/schema.ts';
import type { ReadonlyStore } from '../../../data/store.ts';
import { calls } from '../../ipc/contract.ts';
import type { Program } from '../../program.ts';
import { completedJobs } from '../completed_jobs.ts';
import { corrupt, type Finding, lost, torn } from '../finding.ts';
import { jobReached, type Reached } from '../reached.ts';
import { type Dataset, ofDataset } from '../registry.ts';
import type { Operation } from './operation.ts';

/** Nobody may delete what was exported, so these two stay. */
export const EXPORTED = 2;

const choices = ['onnx,safetensors', 'bundle', 'safetensors,bundle'];

/** Exports two versions in turn to one stick, as folder, as bundle and as both: what lies there is always whole. */
export class ExportOperation implements Operation {
  readonly name = 'export';
  readonly isJob = true;
  readonly weight = 5;
  readonly refusals = ['INTERRUPTED'];
  readonly #dataset: Dataset;
  readonly #stick: string;
  readonly #promised = new Set<string>();

  constructor(dataset: Dataset, stick: string) {
    this.#dataset = dataset;
    this.#stick = stick;
  }

  command(attempt: number): string[] {
    const formats = choices[attempt % choices.length] ?? 'bundle';
    const version = ['--version', String(versionOf(attempt))];
    return ['export', ...ofDataset(this.#dataset), ...version, '--formats', formats, '--to', this.#stick];
  }

  acknowledge(attempt: number, document: unknown): Finding[] {
    const { version } = this.#note(document);
    return version === versionOf(attempt) ? [] : [lost(`export: version ${version} was exported instead`)];
  }

  reached(_attempt: number, pid: number, store: ReadonlyStore): Reached {
    return jobReached(store, pid);
  }

  async inspect(program: Program): Promise<Finding[]> {
    for (const { result } of await completedJobs(program, 'export')) this.#note(result);
    const findings: Finding[] = [];
    const missing = new Set(this.#promised);
    for (const name of await readdir(this.#stick)) {
      const folder = join(this.#stick, name);
      missing.delete(folder);
      if (name.startsWith('.')) findings.push(torn(`export: ${folder} was left behind`));
      else {
        const result = await program.call('models.verify', { folder });
        findings.push(...damageIn(calls['models.verify'].output.parse(result)));
      }
    }
    return [...findings, ...[...missing].map((path) => lost(`export: ${path} is gone`))];
  }

  #note(document: unknown) {
    const result = exportResultSchema.parse(document);
    this.#promised.add(result.folder);
    if (result.bundle) this.#promised.add(result.bundle.file);
    return result;
  }
}

/** The first versions are there before the first attempt. */
const versionOf = (attempt: number) => 1 + (attempt % EXPORTED);

/** What is wrong with a folder of models: files that are not there or not as they were written. */
export function damageIn({ folder, ok, problems }: VerifyResult): Finding[] {
  if (ok) return [];
  return problems.map(({ path, problem }) => {
    const what = `${folder}: ${path} is ${problem}`;
    return problem === 'changed' ? corrupt(what) : torn(what);
  });
}
