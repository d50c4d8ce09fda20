import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { type ReadonlyStore, Store } from './connection.ts';
import type {
  DatasetShape,
  ImportedFeedback,
  ImportedRecognition,
  ImportedSample,
  ImportSink,
  SinkAnswer,
} from './importers/item.ts';
import { datasetShape } from './queries/datasets.ts';
import { hasFeedback, hasRecognition, hasSample } from './queries/duplicates.ts';
import { modalitiesOfSession } from './queries/sessions.ts';
import type { Modality } from './schema.ts';
import { FEEDBACK_COLUMNS, RECOGNITION_COLUMNS, SAMPLE_COLUMNS, STAGING_SCHEMA } from './staging_schema.ts';
import { storeError } from './store_errors.ts';
import { temporaryName } from './temporary_name.ts';
import type { Workspace } from './workspace.ts';

/** Names of staging files begin so. */
export const STAGING = 'import-';

/**
 * Takes an import's items into a file of its own, so that the store is locked only for the moment of
 * publishing, and a cancelled or crashed import leaves nothing in it. One import, one file, one writer.
 */
export class StagingFile implements ImportSink {
  readonly file: string;
  readonly #staged: Store;
  readonly #store: ReadonlyStore;

  /** The file's name says whose job it belongs to. */
  constructor({ stagingFolder, owner }: Workspace, job_id: number, store: ReadonlyStore) {
    this.file = join(stagingFolder, `${temporaryName(STAGING, { owner, job_id })}.sqlite`);
    this.#staged = createStaged(this.file);
    this.#store = store;
  }

  sample(item: ImportedSample): SinkAnswer {
    if (hasSample(this.#store, item)) return 'duplicate';
    return this.#insert('staged_samples', [...SAMPLE_COLUMNS, 'synthetic', 'payload'], {
      ...item,
      is_demo: Number(item.is_demo),
      synthetic: Number(item.synthetic),
      ...sourceColumns(item),
    });
  }

  recognition(item: ImportedRecognition): SinkAnswer {
    if (hasRecognition(this.#store, item)) return 'duplicate';
    return this.#insert('staged_recognitions', RECOGNITION_COLUMNS, {
      ...item,
      clarification: Number(item.clarification),
      ...sourceColumns(item),
    });
  }

  feedback(item: ImportedFeedback): SinkAnswer {
    if (hasFeedback(this.#store, item)) return 'duplicate';
    return this.#insert('staged_feedback', FEEDBACK_COLUMNS, { ...item, ...sourceColumns(item) });
  }

  datasetShape(user_id: string, modality: Modality): DatasetShape | null {
    return datasetShape(this.#store, { user_id, modality });
  }

  unattributedFeedback(): number {
    const sessions = this.#staged.all(
      z.object({ user_id: z.string(), session_id: z.string().nullable(), feedback: z.number() }),
      `SELECT user_id, session_id, COUNT(*) AS feedback FROM staged_feedback GROUP BY user_id, session_id`,
    );
    return sessions
      .filter(({ user_id, session_id }) => this.#modalities(user_id, session_id).size !== 1)
      .reduce((sum, { feedback }) => sum + feedback, 0);
  }

  /** Everything is in: closes the file, ready to be published. */
  finish(): void {
    this.#staged.run('COMMIT');
    this.#staged.close();
  }

  /** Nothing of it is wanted: closes and removes the file. Harmless after it was published. */
  discard(): void {
    this.#staged.close();
    rmSync(this.file, { force: true });
  }

  #insert(table: string, columns: readonly string[], values: Record<string, unknown>): SinkAnswer {
    const { changes } = this.#staged.run(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})
       ON CONFLICT DO NOTHING`,
      values,
    );
    return changes === 1 ? 'accepted' : 'duplicate';
  }

  #modalities(user_id: string, session_id: string | null): Set<string> {
    if (session_id === null) return new Set();
    const staged = this.#staged.all(
      z.object({ modality: z.string() }),
      `SELECT modality FROM staged_samples WHERE user_id = @user_id AND session_id = @session_id
       UNION
       SELECT modality FROM staged_recognitions
       WHERE user_id = @user_id AND session_id = @session_id AND modality IS NOT NULL`,
      { user_id, session_id },
    );
    const stored = modalitiesOfSession(this.#store, user_id, session_id);
    return new Set([...stored, ...staged.map((row) => row.modality)]);
  }
}

/** Speed without safety: after a crash the file is thrown away as a whole. */
function createStaged(file: string): Store {
  try {
    const database = new Database(file);
    database.pragma('journal_mode = OFF');
    database.pragma('synchronous = OFF');
    database.exec(STAGING_SCHEMA);
    database.exec('BEGIN');
    return new Store(database);
  } catch (error) {
    throw storeError(error, file);
  }
}

function sourceColumns(item: { source: { file: string; line: number | null } }) {
  return { source_file: item.source.file, source_line: item.source.line };
}
