import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { AT_THE_BEGINNING, hasEntry, newestEntry } from '../../../data/audit.ts';
import { discard } from '../../../data/discard.ts';
import { thisProcess } from '../../../data/presence.ts';
import { peopleMarkSchema } from '../../../data/queries/people.ts';
import { type ReadonlyStore, SCHEMA_VERSION } from '../../../data/store.ts';
import { temporaryName } from '../../../data/temporary_name.ts';
import { UNFINISHED } from '../../../data/versions.ts';
import { SUMMARY_FORM } from '../../handlers/dataset_summary.ts';
import { personDatasetSchema, personSchema } from '../../ipc/calls/people.ts';
import { appVersion } from '../../version.ts';

/**
 * Everybody as the list shows them, in a file beside the store from one start to the next: reading five thousand people
 * anew takes longer than all else at the start. The file may be deleted at any time; one that does not fit the store
 * is as good as none.
 */
export const KEPT_PEOPLE = 'people.json';

/** What wrote it; another version of the app may say something else of the same recordings. */
const WRITTEN_BY = `${appVersion} ${SCHEMA_VERSION} ${SUMMARY_FORM}`;

const keptSchema = z.object({
  written_by: z.literal(WRITTEN_BY),
  /** The newest entry of the audit log as they were read: a store that has it comes from there. */
  entry: z.object({ entry_id: z.number(), hash: z.string() }),
  mark: peopleMarkSchema,
  people: z.array(
    personSchema.extend({
      created_at: z.number(),
      datasets: z.array(personDatasetSchema.omit({ retraining_advised: true })),
    }),
  ),
});
export type KeptPeople = Pick<z.output<typeof keptSchema>, 'mark' | 'people'>;

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
const fileOf = (store: ReadonlyStore) => join(dirname(store.file), KEPT_PEOPLE);

/** null where nothing is kept that holds for this store. The digest finds damage; it is no signature. */
export function readKeptPeople(store: ReadonlyStore): KeptPeople | null {
  const text = readText(fileOf(store));
  const end = text.indexOf('\n');
  const document = text.slice(end + 1);
  if (text.slice(0, end) !== digestOf(document)) return null;
  const kept = z.preprocess(parsed, keptSchema).safeParse(document);
  return kept.success && hasEntry(store, kept.data.entry) ? kept.data : null;
}

/** Where it cannot be written, the next start takes longer. */
export function writeKeptPeople(store: ReadonlyStore, known: KeptPeople): void {
  const file = fileOf(store);
  const fresh = join(dirname(file), temporaryName(UNFINISHED, { owner: thisProcess(), job_id: null }));
  try {
    const document = documentOf(store, known);
    writeFileSync(fresh, `${digestOf(document)}\n${document}`, { mode: 0o600 });
    renameSync(fresh, file);
  } catch {
    discard(fresh);
  }
}

function documentOf(store: ReadonlyStore, { mark, people }: KeptPeople): string {
  const entry = newestEntry(store) ?? AT_THE_BEGINNING;
  return JSON.stringify({ written_by: WRITTEN_BY, entry, mark, people } satisfies z.input<typeof keptSchema>);
}

/** undefined, which fits no schema, for what is not JSON. */
function parsed(document: unknown): unknown {
  try {
    return JSON.parse(String(document));
  } catch {
    return undefined;
  }
}

/** '' where there is none. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
