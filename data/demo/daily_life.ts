import type { ImportedFeedback, ImportedRecognition } from '../importers/item.ts';
import type { DemoPerson } from './people.ts';
import { between, chance, type Uniform } from './random.ts';
import { DEMO_SESSIONS, sessionName, sessionTime } from './session.ts';

/** Recognitions between one session and the next, from the sixth session on. */
const FIRST_SESSION_IN_USE = 5;
const RECOGNITIONS_A_SESSION = 16;
const HOUR = 3_600_000;

export interface DailyEvent {
  recognition: ImportedRecognition;
  /** What the person answered when they were asked; null where nobody asked. */
  feedback: ImportedFeedback | null;
}

/** What a recogniser did in the weeks between the sessions, and how often it had to ask. */
export function* liveThrough(
  person: DemoPerson,
  labels: readonly string[],
  now: number,
  uniform: Uniform,
): Generator<DailyEvent> {
  for (let session = FIRST_SESSION_IN_USE; session < DEMO_SESSIONS; session++) {
    for (let i = 0; i < RECOGNITIONS_A_SESSION; i++) {
      const recorded_at = sessionTime(session, now) + (i + 1) * 4 * HOUR;
      const asked = chance(uniform, person.clarificationRate);
      const recognition = recognise(person, session, i, recorded_at, asked, pick(labels, uniform), uniform);
      const feedback = asked ? answer(person, recognition, pick(labels, uniform), uniform) : null;
      yield { recognition, feedback };
    }
  }
}

function recognise(
  person: DemoPerson,
  session: number,
  i: number,
  recorded_at: number,
  clarification: boolean,
  predicted_label: string,
  uniform: Uniform,
): ImportedRecognition {
  const session_id = sessionName(person, session);
  return {
    record_id: `${session_id}_recognition_${i + 1}`,
    form: 'message',
    user_id: person.user_id,
    modality: person.modality,
    session_id,
    recorded_at,
    predicted_label,
    confidence: clarification ? between(uniform, 0.3, 0.6) : between(uniform, 0.7, 0.98),
    clarification,
    model_version: null,
    source: { file: 'demo', line: null },
  };
}

/** The person agrees, or says what was meant instead. */
function answer(
  person: DemoPerson,
  recognition: ImportedRecognition,
  meant: string,
  uniform: Uniform,
): ImportedFeedback {
  const { record_id, session_id, recorded_at, predicted_label, source } = recognition;
  const wrong = meant !== predicted_label && chance(uniform, person.correctionRate);
  return {
    entry_id: `${record_id}_answer`,
    user_id: person.user_id,
    session_id,
    recorded_at,
    prompt_text: `Did you mean '${predicted_label}'?`,
    user_response: wrong ? `No, ${meant}` : 'Yes',
    intent_label: predicted_label,
    label_correction: wrong ? meant : null,
    label_status: wrong ? 'corrected' : 'confirmed',
    output_mode: null,
    source,
  };
}

function pick(labels: readonly string[], uniform: Uniform): string {
  return labels[Math.floor(uniform() * labels.length)] ?? '';
}
