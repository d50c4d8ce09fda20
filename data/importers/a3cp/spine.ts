import { type Modality, modalitySchema } from '../../schema.ts';
import { ItemRejection } from '../rejection.ts';
import { parseSessionId, parseTime, parseUserId } from '../text.ts';
import { type A3cpRecord, text } from './record.ts';

/** What is known of a record's user from elsewhere, when the record itself names none. */
export interface UserSources {
  usersBySession: ReadonlyMap<string, string>;
  /** Absolute path of the file: `…/users/<user_id>/sessions/<session_id>.jsonl` names the user. */
  path: string;
  /** The user that the operator named; null: none. */
  operatorUser: string | null;
}

/** @throws ItemRejection `USER`. */
export function userOf(record: A3cpRecord, { usersBySession, path, operatorUser }: UserSources): string {
  const session = text(record, 'session_id');
  const user =
    text(record, 'user_id') ??
    (session === null ? null : usersBySession.get(session)) ??
    /(?:^|[\\/])users[\\/]([^\\/]+)[\\/]sessions[\\/]/.exec(path)?.[1] ??
    operatorUser;
  if (user) return parseUserId(user);
  throw new ItemRejection('USER', 'The record names no user (user_id), and none was chosen for the import.');
}

/** @throws ItemRejection `SESSION`. */
export function sessionOf(record: A3cpRecord): string {
  const session = sessionIfNamed(record);
  if (session !== null) return session;
  throw new ItemRejection('SESSION', 'The record names no session (session_id).');
}

/** Of records that may do without. @throws ItemRejection `SESSION` for one that is no session's name. */
export function sessionIfNamed(record: A3cpRecord): string | null {
  const session = text(record, 'session_id');
  return session === null ? null : parseSessionId(session);
}

/** A3CP says `audio` where this app says `sound`. @throws ItemRejection `MODALITY`. */
export function modalityOf(record: A3cpRecord): Modality {
  const name = text(record, 'modality')?.toLowerCase();
  const modality = modalitySchema.safeParse(name === 'audio' ? 'sound' : name);
  if (modality.success) return modality.data;
  throw new ItemRejection(
    'MODALITY',
    name === undefined
      ? 'The record names no modality.'
      : `The modality "${name}" is none of gesture, sound (audio) and speech.`,
  );
}

/** When it happened, without which it counts for no rate. @throws ItemRejection `TIME`. */
export function timeOf(record: A3cpRecord): number {
  const time = parseTime(text(record, 'timestamp'));
  if (time !== null) return time;
  throw new ItemRejection('TIME', 'The record has no timestamp.');
}
