import type { Change, Stamp } from '../../audit.ts';
import type { Store } from '../../connection.ts';
import type { RetrainingRequest } from '../../retraining/decision_schema.ts';
import type { RequestOrigin } from '../../retraining/event_schema.ts';
import type { TrainingConfig } from '../../schema.ts';
import { insertJob } from '../queue/enqueue.ts';
import { isPending } from '../queue/enqueue_unless_pending.ts';

/** A training that reasons stand behind, not only a wish. */
export interface ReasonedTraining {
  request: RetrainingRequest;
  config: TrainingConfig;
  origin: Exclude<RequestOrigin, 'person'>;
}

/** Puts it in the queue inside the caller's transaction, unless one of the same recordings waits or runs: null. */
export function requestTraining(
  store: Store,
  stamp: Stamp,
  { request, config, origin }: ReasonedTraining,
): { output: { job_id: number }; changes: Change[] } | null {
  const { user_id, modality } = request;
  const kind = 'train';
  if (isPending(store, { user_id, modality, kind })) return null;
  const params = { kind, user_id, modality, config };
  const job = { kind, user_id, modality, params, priority: 'normal' } as const;
  return insertJob(store, stamp, job, { origin, request });
}
