import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from '../../../data/model_folder.ts';
import { exportResultSchema } from '../../../data/schema.ts';
import { calls } from '../../ipc/contract.ts';
import type { Program } from '../../program.ts';
import { type Finding, lost, torn } from '../finding.ts';
import type { Operation } from './operation.ts';
import { type Dataset, damageIn } from './train.ts';

/** Exports two versions in turn to one stick, over and over: what lies there is always whole. */
export class ExportOperation implements Operation {
  readonly name = 'export';
  readonly #dataset: Dataset;
  readonly #stick: string;
  readonly #promised = new Set<number>();

  constructor(dataset: Dataset, stick: string) {
    this.#dataset = dataset;
    this.#stick = stick;
  }

  command(attempt: number): string[] {
    const { user_id, modality } = this.#dataset;
    const version = String(versionOf(attempt));
    return ['export', '--user', user_id, '--modality', modality, '--version', version, '--to', this.#stick];
  }

  acknowledge(attempt: number, document: unknown): Finding[] {
    const { version } = exportResultSchema.parse(document);
    this.#promised.add(version);
    return version === versionOf(attempt) ? [] : [lost(`export: version ${version} was exported instead`)];
  }

  async inspect(program: Program): Promise<Finding[]> {
    const findings: Finding[] = [];
    const missing = new Set(this.#promised);
    for (const name of await readdir(this.#stick)) {
      const folder = join(this.#stick, name);
      if (name.startsWith('.')) findings.push(torn(`export: ${folder} was left behind`));
      else {
        const result = await program.call('models.verify', { folder });
        findings.push(...damageIn(calls['models.verify'].output.parse(result)));
        missing.delete(readManifest(folder).version);
      }
    }
    return [...findings, ...[...missing].map((version) => lost(`export: version ${version} is gone`))];
  }
}

/** The first two versions are there before the first attempt. */
const versionOf = (attempt: number) => 1 + (attempt % 2);
