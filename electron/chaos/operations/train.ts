import { type Modality, trainResultSchema, type VerifyResult } from '../../../data/schema.ts';
import { calls, type Model } from '../../ipc/contract.ts';
import type { Program } from '../../program.ts';
import { corrupt, type Finding, lost, torn } from '../finding.ts';
import type { Operation } from './operation.ts';

export interface Dataset {
  user_id: string;
  modality: Modality;
}

/** Trains one person's model again and again: versions only rise, and none that was there is ever gone. */
export class TrainOperation implements Operation {
  readonly name = 'train';
  readonly #dataset: Dataset;
  /** Hash of the weights of every version that was promised or seen. */
  readonly #versions = new Map<number, string>();

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  command(): string[] {
    const { user_id, modality } = this.#dataset;
    return ['train', '--user', user_id, '--modality', modality, '--seed', '7', '--trials', '3'];
  }

  acknowledge(_attempt: number, document: unknown): Finding[] {
    const { version, weights_sha256 } = trainResultSchema.parse(document);
    const newest = Math.max(0, ...this.#versions.keys());
    const [anyWeights = weights_sha256] = this.#versions.values();
    this.#versions.set(version, weights_sha256);
    return [
      ...(version > newest ? [] : [torn(`train: version ${version} was given after version ${newest}`)]),
      ...(weights_sha256 === anyWeights ? [] : [corrupt(`train: version ${version} has other weights`)]),
    ];
  }

  async inspect(program: Program): Promise<Finding[]> {
    const { models } = calls['models.list'].output.parse(await program.call('models.list', this.#dataset));
    const missing = [...this.#versions.keys()].filter(
      (version) => !models.some((model) => model.version === version),
    );
    const findings = missing.map((version) => lost(`train: version ${version} is gone`));
    for (const model of models) findings.push(...(await this.#judge(program, model)));
    return findings;
  }

  async #judge(program: Program, { version, weights_sha256, artifact_dir }: Model): Promise<Finding[]> {
    const promised = this.#versions.get(version) ?? weights_sha256;
    this.#versions.set(version, promised);
    const findings = damageIn(
      calls['models.verify'].output.parse(await program.call('models.verify', { folder: artifact_dir })),
    );
    if (weights_sha256 !== promised) findings.push(corrupt(`train: version ${version} has other weights`));
    return findings;
  }
}

/** What is wrong with a folder of a model: files that are not there or not as they were written. */
export function damageIn({ folder, ok, problems }: VerifyResult): Finding[] {
  if (ok) return [];
  return problems.map(({ path, problem }) => {
    const what = `${folder}: ${path} is ${problem}`;
    return problem === 'changed' ? corrupt(what) : torn(what);
  });
}
