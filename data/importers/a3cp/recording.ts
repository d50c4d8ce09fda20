import type { Consent } from '../../schema.ts';
import type { ImportedSample, ItemSource } from '../item.ts';
import { ItemRejection } from '../rejection.ts';
import type { ImportRoot } from '../root.ts';
import { completeSample, type Declaration } from '../sample.ts';
import { parseTime } from '../text.ts';
import { featuresRefSchema, loadFeatures, locateFeatures } from './features.ts';
import { labelOf } from './label.ts';
import { type A3cpRecord, has, identity, text } from './record.ts';
import { modalityOf, sessionOf, type UserSources, userOf } from './spine.ts';

export interface RecordingContext {
  root: ImportRoot;
  users: UserSources;
  declaration: Declaration;
  /** Told the file that holds the features, whether or not it can be used. */
  onFeatures(path: string): void;
}

/**
 * A record with features as a recording: strict on what training needs (user, session, modality, features),
 * tolerant of everything else.
 * @throws ItemRejection
 */
export async function recordingFrom(
  record: A3cpRecord,
  source: ItemSource,
  { root, users, declaration, onFeatures }: RecordingContext,
): Promise<ImportedSample> {
  const modality = modalityOf(record);
  const fields = {
    user_id: userOf(record, users),
    modality,
    external_id: identity(record, 'record_id'),
    session_id: sessionOf(record),
    capture_id: text(record, 'capture_id'),
    ...labelOf(record),
    performer_id: performerOf(record),
    consent: consentOf(record, declaration.consent),
    is_demo: has(record, 'is_demo') && record.is_demo !== false,
    recorded_at: parseTime(text(record, 'timestamp')),
    vector_version: text(record, 'vector_version'),
    source,
  };
  const ref = featuresRefSchema.safeParse(record.raw_features_ref);
  if (!ref.success)
    throw new ItemRejection('NO_FEATURES', 'The record refers to no features (raw_features_ref).');
  const path = await locateFeatures(root, source.file, ref.data.uri);
  onFeatures(path);
  const { signal, encoding } = await loadFeatures(root, path, ref.data, modality);
  return completeSample(declaration, { ...fields, encoding }, signal);
}

/** `system` marks a record made by a machine; it does not say who performed. */
function performerOf(record: A3cpRecord): string | null {
  const performer = text(record, 'performer_id');
  return performer === 'system' ? null : performer;
}

/** A flag that is there is obeyed, and only `true` is a yes; without one the operator's word counts. */
function consentOf(record: A3cpRecord, declared: Consent): Consent {
  if (record.consent_given === undefined) return declared;
  if (record.consent_given === true) return 'given';
  return record.consent_given === false ? 'refused' : 'unknown';
}
