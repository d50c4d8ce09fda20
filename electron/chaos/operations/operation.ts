import type { ReadonlyStore } from '../../../data/store.ts';
import type { Program } from '../../program.ts';
import type { Finding } from '../finding.ts';
import type { Reached } from '../reached.ts';
import type { Registry } from '../registry.ts';

/**
 * Something a person does on the command line, that may be cut off at any moment, and beside which somebody else
 * does something. It keeps its own record of what it was promised, to hold the app to it after every crash,
 * whichever operation the crash hit.
 */
export interface Operation {
  readonly name: string;
  /** Whether it is done by a job of the queue, or at once. */
  readonly isJob: boolean;
  /** How long it takes until that is known, in times that a command takes to do nothing. */
  readonly weight: number;
  /** Codes of the refusals that the rules demand where another process was first. */
  readonly refusals: readonly string[];
  /** The command of one attempt; null: the registry, as it was seen last, has nothing to do it to. */
  command(attempt: number, registry: Registry): string[] | null;
  /** Takes note of what a command that came to its end said, and says what is wrong with it. */
  acknowledge(attempt: number, document: unknown): Finding[];
  /** How far an attempt had come when its process was killed, by what lies there before anybody else looks. */
  reached(attempt: number, pid: number, store: ReadonlyStore): Reached;
  /** Compares everything promised so far with what is there. */
  inspect(program: Program): Promise<Finding[]>;
}
