import { contentHash, type ImportedSample } from '../importers/item.ts';
import type { DemoPerson } from './people.ts';
import { chance, type Uniform } from './random.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const DEMO_SESSIONS = 10;
const DAYS_BETWEEN_SESSIONS = 11;
/** The session in which a carer showed what is meant. */
const CARER_SESSION = 3;
const DEMO_FILE = 'demo';

/** When a session took place; the last one some days ago. */
export function sessionTime(session: number, now: number): number {
  return now - ((DEMO_SESSIONS - 1 - session) * DAYS_BETWEEN_SESSIONS + 3) * DAY;
}

export function sessionName(person: DemoPerson, session: number): string {
  return `sess_${person.user_id}_${String(session + 1).padStart(2, '0')}`;
}

/** One session: each label once or twice, in turn, a minute apart. */
export function* recordSession(
  person: DemoPerson,
  session: number,
  now: number,
  uniform: Uniform,
): Generator<ImportedSample> {
  const session_id = sessionName(person, session);
  const startedAt = sessionTime(session, now);
  let recordings = 0;
  for (const [label, record] of person.startDay(uniform)) {
    const repetitions = chance(uniform, 0.35) ? 2 : 1;
    for (let i = 0; i < repetitions; i++) {
      recordings += 1;
      const signal = record();
      yield {
        ...signal,
        user_id: person.user_id,
        modality: person.modality,
        external_id: `${session_id}_${String(recordings).padStart(2, '0')}`,
        session_id,
        capture_id: null,
        label,
        label_status: chance(uniform, 0.05) ? 'unconfirmed' : 'confirmed',
        performer_id: session === CARER_SESSION ? 'demo-carer' : person.user_id,
        consent: session === person.sessionWithoutConsent ? 'unknown' : 'given',
        is_demo: false,
        synthetic: true,
        recorded_at: startedAt + recordings * MINUTE,
        encoding: person.encoding,
        vector_version: null,
        content_hash: contentHash(signal),
        source: { file: DEMO_FILE, line: null },
      };
    }
  }
}
