import { z } from 'zod';
import { RefusedError } from '../errors.ts';
import { getActiveModel } from '../queries/models.ts';
import { requireActivatable } from './activate.ts';
import { datasetKey, runSubject } from './training_run.ts';
import { defineWrite } from './write.ts';

/**
 * Records that a person saw a version and left it at the one in use. Nothing else changes: it can be used later.
 * @throws RefusedError MODEL_UNKNOWN, MODEL_IS_BENCHMARK, ALREADY_ACTIVE, DECISION_OUTDATED
 */
export const keepModel = defineWrite(
  z.object({
    ...datasetKey,
    /** The version that is not taken. */
    version: z.number().int().positive(),
    /** The version that stays in use; null: none does. */
    in_use: z.number().int().positive().nullable(),
  }),
  (store, _stamp, { in_use, ...key }) => {
    const model = requireActivatable(store, key);
    const active = getActiveModel(store, key)?.version ?? null;
    if (active !== in_use) throw outdated(in_use, active);
    const { status } = model;
    const change = { action: 'models.keep', subject: runSubject(model), old_value: { status } };
    return {
      output: { version: key.version, in_use },
      changes: [{ ...change, new_value: { status, in_use } }],
    };
  },
);

function outdated(in_use: number | null, active: number | null): RefusedError {
  const message = 'Meanwhile another version came into use. Nothing was changed; look again and decide anew.';
  return new RefusedError('DECISION_OUTDATED', message, { details: { in_use, active } });
}
