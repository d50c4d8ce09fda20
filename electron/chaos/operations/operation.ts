import type { Program } from '../../program.ts';
import type { Finding } from '../finding.ts';

/**
 * Something a person does on the command line, that may be cut off at any moment. It keeps its own record of
 * what it was promised, to hold the app to it after every crash, whichever operation the crash hit.
 */
export interface Operation {
  readonly name: string;
  /** The command of one attempt; an attempt that was killed is repeated with the same command. */
  command(attempt: number): string[];
  /** Takes note of what a command that came to its end said, and says what is wrong with it. */
  acknowledge(attempt: number, document: unknown): Finding[];
  /** Compares everything promised so far with what is there. */
  inspect(program: Program): Promise<Finding[]>;
}
