import { z } from 'zod';
import { activationStack, earlierVersions } from '../activation_stack.ts';
import type { ReadonlyStore } from '../connection.ts';
import { type Activation, activationKindSchema, activationSchema } from '../schema.ts';
import type { DatasetKey } from './datasets.ts';

const activationRowSchema = activationSchema.extend({
  basis: z
    .string()
    .nullable()
    .transform((text): unknown => (text === null ? null : JSON.parse(text)))
    .pipe(activationSchema.shape.basis),
});

/** Every change of the version in use, the newest first; of versions that were deleted since, too. */
export function listActivations(store: ReadonlyStore, { user_id, modality }: DatasetKey): Activation[] {
  return store.all(
    activationRowSchema,
    `SELECT activation_id, a.version, model_version, previous_version, kind, at, name AS operator, reason, basis
     FROM activations a JOIN operators USING (operator_id)
       JOIN models m ON m.user_id = a.user_id AND m.modality = a.modality AND m.version = a.version
     WHERE a.user_id = ? AND a.modality = ? ORDER BY activation_id DESC`,
    [user_id, modality],
  );
}

/** Versions that a rollback may lead to, the nearest first; those that were deleted are not among them. */
export function rollbackTargets(store: ReadonlyStore, { user_id, modality }: DatasetKey): number[] {
  const steps = store.all(
    z.object({ version: z.number(), kind: activationKindSchema, deleted: z.number() }),
    `SELECT a.version, kind, deleted_at IS NOT NULL AS deleted FROM activations a
       JOIN models m ON m.user_id = a.user_id AND m.modality = a.modality AND m.version = a.version
     WHERE a.user_id = ? AND a.modality = ? ORDER BY activation_id`,
    [user_id, modality],
  );
  const deleted = new Set(steps.filter((step) => step.deleted === 1).map(({ version }) => version));
  return earlierVersions(activationStack(steps)).filter((version) => !deleted.has(version));
}
