import { importResultSchema, type Modality } from '../../../data/schema.ts';
import type { ReadonlyStore } from '../../../data/store.ts';
import { calls } from '../../ipc/contract.ts';
import type { Program } from '../../program.ts';
import { type Finding, lost, torn } from '../finding.ts';
import { jobReached, type Reached } from '../reached.ts';
import type { Operation } from './operation.ts';

export interface ImportSource {
  /** What kind of recordings these are, in a word. */
  name: string;
  path: string;
  modality: Modality;
  recordings: number;
}

/** Brings the same recordings in for a new person at each attempt: all of them are there, or none. */
export class ImportOperation implements Operation {
  readonly name: string;
  readonly isJob = true;
  readonly weight = 3;
  readonly refusals = ['INTERRUPTED'];
  readonly #source: ImportSource;
  readonly #started = new Set<string>();
  readonly #acknowledged = new Set<string>();

  constructor(source: ImportSource) {
    this.name = `import ${source.name}`;
    this.#source = source;
  }

  command(attempt: number): string[] {
    const { path, modality } = this.#source;
    this.#started.add(this.#user(attempt));
    return ['import', path, '--user', this.#user(attempt), '--modality', modality];
  }

  acknowledge(attempt: number, document: unknown): Finding[] {
    const { accepted, duplicates, rejected } = importResultSchema.parse(document);
    this.#acknowledged.add(this.#user(attempt));
    const whole = accepted + duplicates === this.#source.recordings && rejected.length === 0;
    return whole ? [] : [lost(`${this.name}: ${accepted} accepted and ${duplicates} duplicates`)];
  }

  reached(_attempt: number, pid: number, store: ReadonlyStore): Reached {
    return jobReached(store, pid);
  }

  async inspect(program: Program): Promise<Finding[]> {
    const { users } = calls['users.list'].output.parse(await program.call('users.list', {}));
    const found = new Map(users.map(({ user_id, datasets }) => [user_id, datasets[0]?.samples ?? 0]));
    return [...this.#started].flatMap((user) => this.#judge(user, found.get(user)));
  }

  #judge(user: string, found: number | undefined): Finding[] {
    if (found === this.#source.recordings) return [];
    if (found === undefined && !this.#acknowledged.has(user)) return [];
    const what = `${this.name}: "${user}" has ${found ?? 'no'} of ${this.#source.recordings} recordings`;
    return [this.#acknowledged.has(user) ? lost(what) : torn(what)];
  }

  #user(attempt: number): string {
    return `${this.#source.name}-${attempt}`;
  }
}
