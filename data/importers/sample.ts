import type { Consent, Modality } from '../schema.ts';
import type { IndexRow } from './csv/index_file.ts';
import { contentHash, type ImportedSample, type ItemSource, type SignalPayload } from './item.ts';
import { parseLabel, parseSessionId, parseTime, parseUserId } from './text.ts';

/** What the operator said about the whole import. */
export interface Declaration {
  user_id: string;
  modality: Modality;
  consent: Consent;
}

/** What a reader knows of one recording; everything else has the value that means "not said". */
export type SampleFields = Pick<ImportedSample, 'external_id' | 'label' | 'encoding' | 'source'> &
  Partial<Omit<ImportedSample, keyof SignalPayload | 'content_hash'>>;

/** A complete item: the declaration, overruled by what the source says of this recording. */
export function completeSample(
  declaration: Declaration,
  fields: SampleFields,
  signal: SignalPayload,
): ImportedSample {
  return {
    session_id: null,
    capture_id: null,
    label_status: 'confirmed',
    performer_id: null,
    is_demo: false,
    synthetic: false,
    recorded_at: null,
    vector_version: null,
    ...declaration,
    ...fields,
    ...signal,
    content_hash: contentHash(signal),
  };
}

const columns = {
  id: ['id'],
  user: ['user', 'user_id'],
  label: ['label', 'class', 'intent'],
  session: ['session', 'session_id'],
  performer: ['performer', 'performer_id'],
  /** `freesound_id` and `recording` name what a clip was cut from. */
  capture: ['capture', 'capture_id', 'freesound_id', 'recording'],
  recordedAt: ['recorded_at', 'timestamp'],
  consent: ['consent', 'consent_given'],
} as const;

/** Columns that say something about a recording, as opposed to being part of it. */
export const fieldColumns: ReadonlySet<string> = new Set(Object.values(columns).flat());
export const labelColumns: readonly string[] = columns.label;

/**
 * What a row says of its recording, under any of the names that the columns have in the wild.
 * @throws ItemRejection `LABEL`, `USER`, `TIME`.
 */
export function fieldsFromRow(row: IndexRow, source: ItemSource, declaration: Declaration) {
  const user = row.cell(...columns.user);
  const consent = row.cell(...columns.consent);
  const session = row.cell(...columns.session);
  return {
    user_id: user === null ? declaration.user_id : parseUserId(user),
    label: parseLabel(row.cell(...columns.label) ?? ''),
    session_id: session === null ? null : parseSessionId(session),
    performer_id: row.cell(...columns.performer),
    capture_id: row.cell(...columns.capture),
    recorded_at: parseTime(row.cell(...columns.recordedAt)),
    consent: consent === null ? declaration.consent : parseConsent(consent),
    source,
  };
}

/** A consent column is a flag that must be obeyed: only a clear yes is one. */
function parseConsent(text: string): Consent {
  const answer = text.toLowerCase();
  if (['given', 'true', 'yes', '1'].includes(answer)) return 'given';
  return ['refused', 'false', 'no', '0'].includes(answer) ? 'refused' : 'unknown';
}
