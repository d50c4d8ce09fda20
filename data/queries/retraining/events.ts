import type { ReadonlyStore } from '../../connection.ts';
import type { RetrainingEvent } from '../../retraining/event_schema.ts';
import type { DatasetKey } from '../datasets.ts';
import { AttributedRecord } from './attributed_record.ts';
import { journalEvents, type Placed } from './journal_events.ts';
import { type PairRecord, readPairRecord } from './pair_record.ts';
import { passEvents } from './pass_events.ts';

/**
 * `arrival`: in the order in which the store took everything in, with the passes on record; what is imported stands
 * at the time of its import. Replayed, it gives the recorded decisions.
 * `recorded`: what is imported at the time of its record, everything by time, without passes: for what another
 * policy would have done.
 */
export type EventOrder = 'arrival' | 'recorded';

/**
 * The history of one (user, modality), read when the first event is asked for. Events say what was known at their
 * place: where an import changed what earlier ones mean, the history is told again from its beginning, before the
 * next pass (`retold`). Recordings alone are told as they are today, labels and consent included.
 */
export function* pairEvents(
  store: ReadonlyStore,
  key: DatasetKey,
  order: EventOrder,
): Generator<RetrainingEvent> {
  const { record, journal, passes } = store.snapshot(() => read(store, key));
  const attributed = new AttributedRecord(record, key.modality);
  if (order === 'arrival') yield* byArrival(record, attributed, [...journal, ...passes]);
  else yield* byTime([...attributed.asRecorded(), ...journal.map(({ event }) => event)]);
}

function read(store: ReadonlyStore, key: DatasetKey) {
  const record = readPairRecord(store, key);
  const journal = journalEvents(store, key);
  const places = [...record.imports.map(({ seq }) => seq), ...journal.map(({ place }) => place)];
  return { record, journal, passes: passEvents(store, key, places) };
}

type Step = Placed | { place: number; number: number };

function* byArrival(
  { imports }: PairRecord,
  attributed: AttributedRecord,
  placed: readonly Placed[],
): Generator<RetrainingEvent> {
  const steps: Step[] = [...imports.map(({ seq }, number) => ({ place: seq, number })), ...placed];
  const done: Step[] = [];
  let newest = -1;
  let outdated = false;
  for (const step of steps.toSorted((a, b) => a.place - b.place)) {
    const isPass = 'event' in step && step.event.kind === 'pass';
    if (isPass && outdated) yield* again();
    if (!isPass) done.push(step);
    if ('number' in step) {
      newest = step.number;
      outdated ||= attributed.changesEarlier(newest);
    }
    if (!outdated) yield* tell(step);
  }
  if (outdated) yield* again();

  function* tell(step: Step): Generator<RetrainingEvent> {
    if ('event' in step) yield step.event;
    else yield* attributed.eventsOf(step.number, newest);
  }

  function* again(): Generator<RetrainingEvent> {
    outdated = false;
    yield { kind: 'retold', at: imports[0]?.at ?? 0 };
    for (const step of done) yield* tell(step);
  }
}

/** What came in at the same time as something was done counts as before it. */
function byTime(events: RetrainingEvent[]): RetrainingEvent[] {
  return events.sort((a, b) => a.at - b.at);
}
