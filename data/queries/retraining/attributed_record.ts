import type { RetrainingEvent } from '../../retraining/event_schema.ts';
import type { Modality } from '../../schema.ts';
import type { Answer, JournalledImport, Judgement, PairRecord } from './pair_record.ts';
import { type Arrived, push, SessionKnowledge } from './session_knowledge.ts';

type Time = 'recorded_at' | 'imported_at';
type ImportedEvent = Extract<
  RetrainingEvent,
  { kind: 'sample' | 'recognition' | 'clarification' | 'feedback' | 'unattributed_feedback' }
>;
/** Makes the event of a row as it was known after an import; null: it counted for nothing. */
type Telling = (asOf: number, time: Time) => ImportedEvent | null;

/** Everything is known. */
const TODAY = Infinity;

/**
 * What the rows of a user's imports mean for one modality. A later import can change that: it may name a modality
 * of a session, or bring the recognition that an earlier entry of the feedback is about.
 */
export class AttributedRecord {
  readonly #modality: Modality;
  readonly #knowledge: SessionKnowledge;
  readonly #byImport = new Map<number, Telling[]>();
  /** What depends on what is known of a session. */
  readonly #bySession = new Map<string, Arrived<Telling>[]>();

  constructor(record: PairRecord, modality: Modality) {
    this.#modality = modality;
    const place = placesIn(record.imports);
    const answers = record.answers.map((row) => ({ row, from: place('last_recognition_id', row.id) }));
    const mentions = record.mentions.map((row) => {
      const first = [
        place('last_sample_id', row.first_sample_id ?? TODAY),
        place('last_recognition_id', row.first_recognition_id ?? TODAY),
      ];
      const never = row.first_sample_id === null && row.first_recognition_id === null;
      return { row, from: never ? 0 : Math.min(...first) };
    });
    this.#knowledge = new SessionKnowledge(mentions, answers);
    for (const row of record.recordings) {
      const { label } = row;
      this.#keep(place('last_sample_id', row.id), null, (_, time) => ({
        kind: 'sample',
        at: row[time],
        label,
      }));
    }
    for (const { row, from } of answers) {
      const known = row.modality !== null && !row.apart;
      this.#keep(from, known ? null : row.session_id, this.#answer(row));
    }
    for (const row of record.judgements) {
      this.#keep(place('last_feedback_id', row.id), row.session_id, this.#judgement(row));
    }
  }

  /** What an import brought, in the light of all imports up to another. */
  *eventsOf(place: number, asOf: number): Generator<RetrainingEvent> {
    for (const tell of this.#byImport.get(place) ?? []) {
      const event = tell(asOf, 'imported_at');
      if (event) yield event;
    }
  }

  /** Whether an import changed what those before it had brought means. */
  changesEarlier(place: number): boolean {
    return [...this.#knowledge.taughtBy(place)].some((session) =>
      (this.#bySession.get(session) ?? []).some(
        ({ row: tell, from }) =>
          from < place && differs(tell(place - 1, 'imported_at'), tell(place, 'imported_at')),
      ),
    );
  }

  /** Everything at the time of its record, as it is known today, in no particular order. */
  *asRecorded(): Generator<RetrainingEvent> {
    for (const tell of [...this.#byImport.values()].flat()) {
      const event = tell(TODAY, 'recorded_at');
      if (event) yield event;
    }
  }

  #keep(place: number, session_id: string | null, tell: Telling): void {
    push(this.#byImport, place, tell);
    if (session_id !== null) push(this.#bySession, session_id, { row: tell, from: place });
  }

  #answer(row: Answer): Telling {
    return (asOf, time) => {
      const modality = row.modality ?? this.#knowledge.modalityOf(row.session_id, asOf);
      if (modality !== this.#modality) return null;
      const { clarification, apart } = row;
      if (!apart) return { kind: 'recognition', at: row[time], clarification };
      const about = this.#knowledge.recognitionAt(row.session_id, row.recorded_at, asOf);
      return about?.clarification ? null : { kind: 'clarification', at: row[time] };
    };
  }

  #judgement(row: Judgement): Telling {
    return (asOf, time) => {
      const at = row[time];
      const modality = this.#knowledge.modalityOf(row.session_id, asOf);
      if (modality === null) return { kind: 'unattributed_feedback', at };
      if (modality !== this.#modality) return null;
      const { label_status, label_correction } = row;
      const about = this.#knowledge.recognitionAt(row.session_id, row.recorded_at, asOf);
      return { kind: 'feedback', at, label_status, label_correction, confidence: about?.confidence ?? null };
    };
  }
}

function differs(a: ImportedEvent | null, b: ImportedEvent | null): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

type LastId = Exclude<keyof JournalledImport, 'seq' | 'at'>;

/** Finds the import that brought a row: the first after which the newest is not older. */
function placesIn(imports: readonly JournalledImport[]): (last: LastId, id: number) => number {
  return (last, id) => {
    let [low, high] = [0, imports.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((imports[middle]?.[last] ?? Infinity) < id) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
