import { z } from 'zod';
import { type Activation, activationSchema } from '../../../data/schema.ts';
import type { Program } from '../../program.ts';
import { type Finding, lost, torn } from '../finding.ts';
import type { Dataset } from '../registry.ts';

const resultSchema = z.object({ version: z.number(), previous_version: z.number().nullable() });
type Promised = z.infer<typeof resultSchema>;
const listSchema = z.object({ activations: z.array(activationSchema) });

const OWN = 'chaos: ';

/** What was put in use on the word of an operation. Each attempt gives a reason of its own, by which it is found. */
export class Activations {
  readonly #name: string;
  readonly #dataset: Dataset;
  readonly #promised = new Map<string, Promised>();

  constructor(name: string, dataset: Dataset) {
    this.#name = name;
    this.#dataset = dataset;
  }

  reason(attempt: number): string {
    return `${OWN}${this.#name} ${attempt}`;
  }

  promise(attempt: number, document: unknown): Promised {
    const promised = resultSchema.parse(document);
    this.#promised.set(this.reason(attempt), promised);
    return promised;
  }

  /** What was promised stands on record, and nothing was done twice. */
  async inspect(program: Program): Promise<Finding[]> {
    const listed = listSchema.parse(await program.call('models.activations', this.#dataset));
    const byReason = Map.groupBy(listed.activations, ({ reason }) => reason);
    const broken = [...this.#promised].filter(
      ([reason, promised]) => !isKept(promised, byReason.get(reason)),
    );
    const twice = [...byReason].filter(([reason, { length }]) => reason?.startsWith(OWN) && length > 1);
    return [
      ...broken.map(([reason]) => lost(`"${reason}" is not on record as it was acknowledged`)),
      ...twice.map(([reason]) => torn(`"${reason}" was done twice`)),
    ];
  }
}

function isKept({ version, previous_version }: Promised, [found]: readonly Activation[] = []): boolean {
  return found?.version === version && found.previous_version === previous_version;
}
