import type { Intake } from './intake.ts';
import type { ImportRoot } from './root.ts';
import type { Declaration } from './sample.ts';

/** What every reader is handed: where to read, where to hand in, and what the operator declared. */
export interface ImportSource {
  root: ImportRoot;
  /** The chosen file, by name within the root; null when a folder was chosen. */
  file: string | null;
  /** Every file below the root, sorted; only the chosen one where a file was chosen. */
  files: readonly string[];
  intake: Intake;
  declaration: Declaration;
  /** The user that the operator named; null where the declaration's is only the default. */
  operatorUser: string | null;
}
