import { z } from 'zod';
import { jsonColumn } from '../../columns.ts';
import type { ReadonlyStore } from '../../connection.ts';
import { type RetrainingEvent, requestOriginSchema } from '../../retraining/event_schema.ts';
import type { DatasetKey } from '../datasets.ts';
import { cutOf } from './cut.ts';

/** An event with its place in the journal; what stands between two entries has a place between theirs. */
export interface Placed {
  place: number;
  event: RetrainingEvent;
}

/** After the import that a training saw, a drift figure for the version that came in use, and a pass over all that. */
const JUST_AFTER = 0.25;
export const AFTER = 0.5;

const entries = (kind: string): string => `FROM (
  SELECT seq, at, user_id, modality, subject_id FROM retraining_journal INDEXED BY retraining_journal_by_pair
  WHERE user_id = ? AND modality = ? AND kind = '${kind}') j`;

const requestSchema = z.object({
  seq: z.number(),
  at: z.number(),
  job_id: z.number(),
  origin: requestOriginSchema,
});
const REQUESTS = `SELECT seq, at, job_id, origin ${entries('request')}
  JOIN jobs ON job_id = j.subject_id ORDER BY seq`;

const beganSchema = z.object({
  seq: z.number(),
  at: z.number(),
  job_id: z.number(),
  run_id: z.number(),
  last_sample_id: z.number(),
});
const BEGAN = `SELECT seq, at, job_id, run_id, r.last_sample_id ${entries('training_began')}
  JOIN training_runs r ON run_id = j.subject_id ORDER BY seq`;

const endedSchema = z.object({
  seq: z.number(),
  at: z.number(),
  job_id: z.number(),
  version: z.number().nullable(),
  model_version: z.string().nullable(),
  labels: jsonColumn(z.array(z.string())).nullable(),
});
const ENDED = `SELECT seq, at, j.subject_id AS job_id, m.version, m.model_version, m.labels ${entries('training_ended')}
  LEFT JOIN training_runs r ON r.job_id = j.subject_id AND r.status = 'completed'
  LEFT JOIN models m ON m.run_id = r.run_id AND m.benchmark = 0 ORDER BY seq`;

const activationSchema = z.object({ seq: z.number(), at: z.number(), version: z.number() });
const ACTIVATIONS = `SELECT seq, j.at, version ${entries('activation')}
  JOIN activations ON activation_id = j.subject_id ORDER BY seq`;

const snoozeSchema = z.object({ seq: z.number(), at: z.number(), until: z.number(), reason: z.string() });
const SNOOZES = `SELECT seq, j.at, until, reason ${entries('snooze')}
  JOIN snoozes ON snooze_id = j.subject_id ORDER BY seq`;

const driftSchema = activationSchema.extend({ figure: z.number().nullable() });
const DRIFT = `SELECT seq, j.at, version, figure ${entries('drift')}
  JOIN drift_figures ON drift_id = j.subject_id ORDER BY seq`;

/** Everything that happened to one (user, modality) besides imports, in the order of the journal. */
export function journalEvents(store: ReadonlyStore, key: DatasetKey): Placed[] {
  const parameters = [key.user_id, key.modality];
  const placed = [
    ...store
      .all(requestSchema, REQUESTS, parameters)
      .map(({ seq, at, job_id, origin }) => place(seq, { kind: 'request', at, job_id, origin })),
    ...store
      .all(beganSchema, BEGAN, parameters)
      .map((run) => place(cutOf(store, key, run).seq + AFTER, began(run))),
    ...store.all(endedSchema, ENDED, parameters).map((end) => place(end.seq, ended(end))),
    ...store
      .all(snoozeSchema, SNOOZES, parameters)
      .map(({ seq, at, until, reason }) => place(seq, { kind: 'snooze', at, until, reason })),
    ...versionsInUse(store, parameters),
  ];
  return placed.toSorted((a, b) => a.place - b.place);
}

const place = (at: number, event: RetrainingEvent): Placed => ({ place: at, event });

function began({ at, job_id }: z.output<typeof beganSchema>): RetrainingEvent {
  return { kind: 'training_began', at, job_id };
}

/** A benchmark's version can never be in use: for the scheduler, nothing came of its training. */
function ended({
  at,
  job_id,
  version,
  model_version,
  labels,
}: z.output<typeof endedSchema>): RetrainingEvent {
  const made = version !== null && model_version !== null && labels !== null;
  return { kind: 'training_ended', at, job_id, trained: made ? { version, model_version, labels } : null };
}

/** The versions in use, and the drift figures of each while it was; one that it had before counts again. */
function versionsInUse(store: ReadonlyStore, parameters: readonly string[]): Placed[] {
  const drift = store
    .all(driftSchema, DRIFT, parameters)
    .map((entry) => ({ ...entry, isDrift: true as const }));
  const activations = store
    .all(activationSchema, ACTIVATIONS, parameters)
    .map((entry) => ({ ...entry, isDrift: false as const }));
  const latest = new Map<number, RetrainingEvent>();
  const placed: Placed[] = [];
  let inUse: number | null = null;
  for (const entry of [...drift, ...activations].toSorted((a, b) => a.seq - b.seq)) {
    const { seq, at, version } = entry;
    if (entry.isDrift) latest.set(version, { kind: 'drift', at, figure: entry.figure });
    else {
      inUse = version;
      placed.push(place(seq, { kind: 'activation', at, version }));
    }
    const figure = latest.get(version);
    if (figure && version === inUse) placed.push(place(seq + JUST_AFTER, figure));
  }
  return placed;
}
