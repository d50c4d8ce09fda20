import { z } from 'zod';
import {
  retrainingLogLineSchema,
  retrainingOutcomeSchema,
  retrainingRequestSchema,
} from '../../retraining/decision_schema.ts';
import { trainingConfigSchema } from '../../schema.ts';
import { datasetKey } from '../training_run.ts';

/** What a pass decided for one (user, modality). */
export const passDecisionSchema = z
  .object({
    ...datasetKey,
    outcome: retrainingOutcomeSchema,
    reason: z.string().nullable(),
    /** The outcome that stood when it was decided; null: none did. */
    outcome_before: retrainingOutcomeSchema.nullable(),
    /** null: it does not go on record. */
    line: retrainingLogLineSchema.nullable(),
    /** What the trainer is asked; only where that is the outcome. */
    request: retrainingRequestSchema.nullable(),
  })
  .refine(({ outcome, line, request }) => outcome !== 'request' || (line !== null && request !== null), {
    message: 'Every request states what is asked and goes on record.',
  })
  .refine(({ outcome, request }) => outcome === 'request' || request === null, {
    message: 'Only a request asks for a training.',
  })
  .refine(({ outcome, reason }) => outcome === 'nothing' || reason !== null, {
    message: 'Whatever is advised, asked for or held back has a reason.',
  })
  .refine((decision) => [decision.line, decision.request].every((part) => isAbout(part, decision)), {
    message: 'The line or the request is about somebody else.',
  })
  .refine(({ outcome, line }) => line === null || line.outcome === outcome, {
    message: 'The line tells of another outcome.',
  });
export type PassDecision = z.output<typeof passDecisionSchema>;

export const passInputSchema = z
  .object({
    utc_offset_minutes: z.number().int().min(-1440).max(1440),
    policy_config_version: z.number().int().min(1),
    /** The newest entry of the journal that was known when it was decided. */
    after_seq: z.number().int().nonnegative(),
    pairs: z.number().int().nonnegative(),
    looked_at: z.number().int().nonnegative(),
    /** How the trainings that are asked for are made. */
    config: trainingConfigSchema,
    decisions: z.array(passDecisionSchema),
  })
  .refine(({ decisions }) => new Set(decisions.map(pairKey)).size === decisions.length, {
    message: 'Two decisions are about the same recordings.',
  });
export type PassInput = z.output<typeof passInputSchema>;

interface Pair {
  user_id: string;
  modality: string;
}

/** A user id cannot hold control characters. */
export const pairKey = ({ user_id, modality }: Pair): string => `${user_id}\n${modality}`;

function isAbout(part: Pair | null, { user_id, modality }: Pair): boolean {
  return part === null || (part.user_id === user_id && part.modality === modality);
}
