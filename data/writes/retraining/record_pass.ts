import type { Change, Stamp } from '../../audit.ts';
import type { Store } from '../../connection.ts';
import type { DatasetKey } from '../../queries/datasets.ts';
import { defineWrite, type Outcome } from '../write.ts';
import { type Fences, openFences } from './fences.ts';
import { type PassDecision, type PassInput, passInputSchema } from './pass_schema.ts';
import { requirePolicyVersion } from './policy_version.ts';
import { requestTraining } from './request_training.ts';

/** What a pass came to. */
export interface RecordedPass {
  pass_id: number;
  requested: (DatasetKey & { job_id: number })[];
  /** Those for whom nothing was decided, because something happened to them meanwhile: look at them again. */
  exceptions: DatasetKey[];
}

/**
 * Records that the scheduler looked, what came of it, and asks for the trainings that are to be asked for: all of it
 * or nothing. A decision that another process or a new event has overtaken counts as not made, so that two
 * processes that look at the same moment ask once.
 * @throws RefusedError POLICY_CHANGED, DATASET_UNKNOWN: nothing was recorded, look again
 */
export const recordPass = defineWrite(passInputSchema, (store, stamp, input): Outcome<RecordedPass> => {
  requirePolicyVersion(store, input.policy_config_version);
  const fences = openFences(store, input);
  const pass_id = insertPass(store, stamp, input);
  const output: RecordedPass = { pass_id, requested: [], exceptions: [] };
  const changes: Change[] = [];
  const counts = { changed: 0, logged: 0 };
  for (const decision of input.decisions) {
    const { user_id, modality } = decision;
    const training = fences.holds(decision) ? askFor(store, stamp, decision, input) : null;
    if (!training) {
      insertException(store, pass_id, decision);
      output.exceptions.push({ user_id, modality });
      continue;
    }
    const { job_id } = training;
    if (job_id !== null) output.requested.push({ user_id, modality, job_id });
    changes.push(...training.changes);
    if (keepStanding(store, stamp, pass_id, decision, fences)) counts.changed += 1;
    if (keepLine(store, stamp, pass_id, decision, job_id)) counts.logged += 1;
  }
  if (counts.changed + counts.logged > 0) changes.push(passChange(output, input, counts));
  return { output, changes };
});

/** The job where one is to be asked for; null: one waits or runs already, so the decision does not hold. */
function askFor(
  store: Store,
  stamp: Stamp,
  { request }: PassDecision,
  { config }: PassInput,
): { job_id: number | null; changes: Change[] } | null {
  if (request === null) return { job_id: null, changes: [] };
  const training = requestTraining(store, stamp, { request, config, origin: 'scheduler' });
  return training && { job_id: training.output.job_id, changes: training.changes };
}

function insertPass(store: Store, { at }: Stamp, input: PassInput): number {
  const { utc_offset_minutes, policy_config_version, after_seq, pairs, looked_at } = input;
  return store.run(
    `INSERT INTO retraining_passes (at, utc_offset_minutes, policy_config_version, after_seq, pairs, looked_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [at, utc_offset_minutes, policy_config_version, after_seq, pairs, looked_at],
  ).lastInsertRowid;
}

function insertException(store: Store, pass_id: number, { user_id, modality }: PassDecision): void {
  store.run('INSERT INTO retraining_pass_exceptions (pass_id, user_id, modality) VALUES (?, ?, ?)', [
    pass_id,
    user_id,
    modality,
  ]);
}

/** @returns whether it is another one than before */
function keepStanding(
  store: Store,
  { at }: Stamp,
  pass_id: number,
  decision: PassDecision,
  fences: Fences,
): boolean {
  const { user_id, modality, outcome, reason } = decision;
  const stood = fences.stoodFor(decision);
  if (stood.outcome === outcome && stood.reason === reason) return false;
  store.run(
    `INSERT INTO retraining_standings (user_id, modality, outcome, reason, since, pass_id) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET outcome = excluded.outcome, reason = excluded.reason, pass_id = excluded.pass_id,
       since = iif(outcome = excluded.outcome, since, excluded.since)`,
    [user_id, modality, outcome, reason, at, pass_id],
  );
  return true;
}

/** @returns whether it goes on record */
function keepLine(
  store: Store,
  { at }: Stamp,
  pass_id: number,
  { user_id, modality, outcome, line }: PassDecision,
  job_id: number | null,
): boolean {
  if (line === null) return false;
  store.run(
    `INSERT INTO retraining_log (pass_id, user_id, modality, at, outcome, job_id, line) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [pass_id, user_id, modality, at, outcome, job_id, JSON.stringify(line)],
  );
  return true;
}

function passChange(
  { pass_id, requested, exceptions }: RecordedPass,
  { policy_config_version, looked_at }: PassInput,
  counts: { changed: number; logged: number },
): Change {
  const found = { ...counts, requested: requested.length, exceptions: exceptions.length };
  return {
    action: 'retraining.pass',
    subject: `retraining_pass/${pass_id}`,
    old_value: null,
    new_value: { policy_config_version, looked_at, ...found },
  };
}
