import { z } from 'zod';
import type { Stamp } from '../../audit.ts';
import type { ReadonlyStore, Store } from '../../connection.ts';
import { RefusedError } from '../../errors.ts';
import type { DatasetKey } from '../../queries/datasets.ts';
import { type Snooze, snoozeSchema } from '../../retraining/observation_schema.ts';
import { reasonSchema, timestampSchema } from '../../schema.ts';
import { datasetKey } from '../training_run.ts';
import { defineWrite } from '../write.ts';
import { pairSubject, requirePair } from './pair.ts';

/**
 * Asks for no training of somebody's until a time, because a person says so; in place of what was said before.
 * @throws RefusedError DATASET_UNKNOWN, SNOOZE_OVER
 */
export const snoozePair = defineWrite(
  z.object({ ...datasetKey, until: timestampSchema, reason: reasonSchema }),
  (store, stamp, { until, reason, ...key }) => {
    requirePair(store, key);
    if (until <= stamp.at) {
      throw new RefusedError('SNOOZE_OVER', 'That time has passed. Choose one that is still to come.');
    }
    return record(store, stamp, key, { action: 'retraining.snooze', until, reason });
  },
);

/** Ends a snooze before its time; where none holds, nothing changes. @throws RefusedError DATASET_UNKNOWN */
export const wakePair = defineWrite(z.object(datasetKey), (store, stamp, key) => {
  requirePair(store, key);
  const current = currentSnooze(store, key);
  if (!current || current.until <= stamp.at) return { output: null, changes: [] };
  const reason = 'Ended before its time.';
  return record(store, stamp, key, { action: 'retraining.wake', until: stamp.at, reason });
});

interface Said {
  action: string;
  until: number;
  reason: string;
}

function record(store: Store, { at, operator_id }: Stamp, key: DatasetKey, { action, until, reason }: Said) {
  const old_value = currentSnooze(store, key);
  store.run(
    `INSERT INTO snoozes (user_id, modality, at, until, reason, operator_id)
     VALUES (@user_id, @modality, @at, @until, @reason, @operator_id)`,
    { user_id: key.user_id, modality: key.modality, at, until, reason, operator_id },
  );
  const output: Snooze = { at, until, reason };
  return { output, changes: [{ action, subject: pairSubject(key), old_value, new_value: output }] };
}

function currentSnooze(store: ReadonlyStore, { user_id, modality }: DatasetKey): Snooze | null {
  const sql = `SELECT at, until, reason FROM snoozes WHERE user_id = ? AND modality = ?
    ORDER BY snooze_id DESC LIMIT 1`;
  return store.get(snoozeSchema, sql, [user_id, modality]) ?? null;
}
