import { z } from 'zod';
import { retrainingRequestSchema } from '../../retraining/decision_schema.ts';
import { trainingConfigSchema } from '../../schema.ts';
import { datasetKey } from '../training_run.ts';
import { defineWrite } from '../write.ts';
import { requirePair } from './pair.ts';
import { requestTraining } from './request_training.ts';

/**
 * Asks for the training that a person was advised to ask for; null where one waits or runs already.
 * @throws RefusedError DATASET_UNKNOWN
 */
export const followAdvice = defineWrite(
  z
    .object({ ...datasetKey, config: trainingConfigSchema, request: retrainingRequestSchema })
    .refine(
      ({ user_id, modality, request }) => request.user_id === user_id && request.modality === modality,
      {
        message: 'The request is about somebody else.',
      },
    ),
  (store, stamp, { config, request }) => {
    requirePair(store, request);
    const training = requestTraining(store, stamp, { request, config, origin: 'advice' });
    return training ?? { output: null, changes: [] };
  },
);
