import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { errorJsonSchema } from '../../../data/schema.ts';

export type Role = 'app' | 'scheduler';

const answerSchema = z.object({ id: z.number(), error: errorJsonSchema.nullable() });

/** What became of a request: `killed` where its process was before it answered. */
export type Answer = 'passed' | 'killed' | { failed: string };

interface Life {
  child: ChildProcess;
  closed: Promise<unknown>;
}

/** A process of the simulated machine, which can be opened again after it was killed. */
export class Actor {
  readonly #workspace: string;
  readonly #role: Role;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #life: Life | null = null;
  #next = 0;

  constructor(workspace: string, role: Role) {
    [this.#workspace, this.#role] = [workspace, role];
  }

  async open(): Promise<void> {
    const file = join(import.meta.dirname, 'open_process.ts');
    const child = fork(file, [this.#workspace, this.#role], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#life = { child, closed: once(child, 'close').then(() => this.#hasEnded(child)) };
    await once(child, 'message');
    child.on('message', (raw) => this.#hear(answerSchema.parse(raw)));
  }

  /** Asks for a pass; with `kill_after` the process is killed so many milliseconds later, whatever it is doing. */
  async pass(kill_after: number | null): Promise<Answer> {
    const { child, closed } = this.#opened();
    const id = this.#next++;
    const answer = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    child.send(id);
    if (kill_after === null) return await answer;
    setTimeout(() => child.kill('SIGKILL'), kill_after);
    await closed;
    return 'killed';
  }

  async end(): Promise<void> {
    const { child, closed } = this.#opened();
    child.kill('SIGKILL');
    await closed;
  }

  #opened(): Life {
    if (!this.#life) throw new Error('It is not open.');
    return this.#life;
  }

  #hear({ id, error }: z.output<typeof answerSchema>): void {
    this.#waiting.get(id)?.(error ? { failed: `${error.code}: ${error.message}` } : 'passed');
    this.#waiting.delete(id);
  }

  #hasEnded({ signalCode, exitCode }: ChildProcess): void {
    const failed = `A process ended by itself (${signalCode ?? exitCode}).`;
    for (const answer of this.#waiting.values()) answer({ failed });
    this.#waiting.clear();
  }
}
