import { z } from 'zod';
import type { Store } from '../connection.ts';
import { RefusedError } from '../errors.ts';
import { getHoldoutOpening } from '../queries/holdout.ts';
import { getModel } from '../queries/models.ts';
import { type HoldoutOpening, partMetricsSchema, reasonSchema } from '../schema.ts';
import type { VersionKey } from '../versions.ts';
import { datasetKey, runSubject } from './training_run.ts';
import { defineWrite } from './write.ts';

const versionKey = { ...datasetKey, version: z.number().int().positive() };

/**
 * Puts on record that somebody looks at the holdout recordings with a version. Committed before they are
 * looked at, so that no crash makes room for a second look.
 * @throws RefusedError MODEL_UNKNOWN, HOLDOUT_ALREADY_OPENED
 */
export const openHoldout = defineWrite(
  z.object({
    ...versionKey,
    reason: reasonSchema,
    sample_ids: z.array(z.number().int().positive()).min(1),
  }),
  (store, stamp, { reason, sample_ids, ...key }) => {
    requireLocked(store, key);
    store.run(
      `INSERT INTO holdout_openings (user_id, modality, version, opened_at, operator_id, reason, sample_ids)
       VALUES (@user_id, @modality, @version, @at, @operator_id, @reason, @sample_ids)`,
      { ...key, ...stamp, reason, sample_ids: JSON.stringify(sample_ids) },
    );
    const change = {
      action: 'holdout.open',
      subject: runSubject(key),
      old_value: null,
      new_value: { reason, recordings: sample_ids.length },
    };
    return { output: { opened_at: stamp.at }, changes: [change] };
  },
);

/**
 * Keeps what the look showed. Once: the figures of a version's holdout never change.
 * @throws RefusedError HOLDOUT_LOCKED, HOLDOUT_ALREADY_OPENED
 */
export const keepHoldoutFigures = defineWrite(
  z.object({ ...versionKey, metrics: partMetricsSchema }),
  (store, _stamp, { metrics, ...key }) => {
    const opening = getHoldoutOpening(store, key);
    if (!opening) throw new RefusedError('HOLDOUT_LOCKED', 'The holdout of this version was never opened.');
    if (opening.metrics) throw alreadyOpened(key, opening);
    store.run(
      `UPDATE holdout_openings SET metrics = @metrics
       WHERE user_id = @user_id AND modality = @modality AND version = @version`,
      { ...key, metrics: JSON.stringify(metrics) },
    );
    const { samples, accuracy, macro_f1 } = metrics;
    const change = {
      action: 'holdout.keep_figures',
      subject: runSubject(key),
      old_value: null,
      new_value: { samples, accuracy, macro_f1 },
    };
    return { output: { kept: true }, changes: [change] };
  },
);

function requireLocked(store: Store, key: VersionKey): void {
  if (!getModel(store, key, key.version)) {
    throw new RefusedError('MODEL_UNKNOWN', `There is no version ${key.version} of this model.`);
  }
  const opening = getHoldoutOpening(store, key);
  if (opening) throw alreadyOpened(key, opening);
}

/** The refusal of a second look, which says when the first one was and by whom. */
export function alreadyOpened({ version }: VersionKey, opening: HoldoutOpening): RefusedError {
  const { opened_at, operator, reason } = opening;
  const when = new Date(opened_at).toISOString();
  return new RefusedError(
    'HOLDOUT_ALREADY_OPENED',
    `The holdout of version ${version} was opened on ${when} by ${operator} (“${reason}”). It opens once a version; what was found then stands in the version's evaluation.`,
    { details: { version, opened_at, operator, reason } },
  );
}
