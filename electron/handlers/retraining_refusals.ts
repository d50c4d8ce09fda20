import { RefusedError } from '../../data/errors.ts';
import type { DatasetKey } from '../../data/queries/datasets.ts';
import type { RetrainingDecision } from '../../data/retraining/decision_schema.ts';

/** Nothing speaks for a training now, or something holds it back. */
export function notAdvised(key: DatasetKey, { reason, holds }: RetrainingDecision): RefusedError {
  const { user_id, modality } = key;
  if (holds.some(({ code }) => code === 'pending_job')) return pending(key);
  const words = holds.map(({ words }) => words).join('; ');
  const [code, because] =
    reason === null
      ? ['RETRAINING_NOT_ADVISED', 'Nothing speaks for it now']
      : ['RETRAINING_HELD_BACK', `"${reason}" speaks for it, but it is held back: ${words}`];
  const message = `${because} (${modality} of "${user_id}"). To train all the same, start a training yourself.`;
  return new RefusedError(code, message, { details: { holds } });
}

/** One waits or runs already. */
export function pending({ user_id, modality }: DatasetKey): RefusedError {
  const message = `A training of ${modality} of "${user_id}" is waiting or running already. Wait for it, or cancel it first.`;
  return new RefusedError('RETRAINING_PENDING', message);
}
