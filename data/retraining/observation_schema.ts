import { z } from 'zod';
import { labelSchema, modalitySchema, timestampSchema, userIdSchema } from '../schema.ts';
import { count } from './figures.ts';
import { LONGEST_COOLDOWN_HOURS } from './policy_schema.ts';

/**
 * What is known of one (user, modality) at one moment. Shares lie in 0 to 1, times are milliseconds since 1970 in
 * UTC, `null` means that something cannot be said or is not wanted.
 */

/**
 * A label that a correction ever named and that the model in use never learned. `examples`: trainable recordings of
 * it, of which `new_examples` came since its training.
 */
export const untrainedLabelSchema = z.object({
  label: labelSchema,
  corrections: count,
  examples: count,
  new_examples: count,
});
export type UntrainedLabel = z.infer<typeof untrainedLabelSchema>;

/** `until` is when it ends by itself. */
export const snoozeSchema = z.object({ at: timestampSchema, until: timestampSchema, reason: z.string() });
export type Snooze = z.infer<typeof snoozeSchema>;

/** As long as the longest cool-down that a policy may have. */
export const REQUESTS_REMEMBERED_MS = LONGEST_COOLDOWN_HOURS * 3_600_000;

/**
 * What is known of one (user, modality) at one moment. "Since" counts from when the training of the model in use
 * took its recordings (`active.trained_at`); without a model in use, from the beginning.
 */
export const retrainingObservationSchema = z.object({
  user_id: userIdSchema,
  modality: modalitySchema,
  active: z
    .object({
      version: count,
      model_version: z.string(),
      trained_at: timestampSchema,
      labels: z.array(labelSchema),
    })
    .nullable(),
  /** The newest completed training, where it is newer than the model in use: nobody put it in use, yet or ever. */
  candidate: z
    .object({ version: count, trained_at: timestampSchema, new_samples: count })
    .nullable()
    .describe('new_samples: trainable recordings that came after it'),
  /** Labelled and trainable. */
  new_samples: count,
  /** Labels with as many trainable recordings as a training needs of each (`TRAINING_MINIMUM`). */
  trainable_labels: count,
  recognitions: count,
  clarifications: count,
  corrections: count,
  untrained_labels: z.array(untrainedLabelSchema),
  /** Answers with a stated confidence that somebody judged: how many, how many right, the sum of the confidences. */
  trust: z.object({ answers: count, right: count, confidence_sum: z.number().nonnegative() }),
  drift: z.number().nonnegative().nullable(),
  /** Of the user as a whole: no modality can be named for it. */
  unattributed_feedback: count,
  /** Since when a training is queued or running. */
  pending_since: timestampSchema.nullable(),
  /** When trainings were asked for, by whomever; those of the last `REQUESTS_REMEMBERED_MS` only. */
  requested_at: z.array(timestampSchema),
  snooze: snoozeSchema.nullable(),
});
export type RetrainingObservation = z.infer<typeof retrainingObservationSchema>;
