import { z } from 'zod';

/** Everything that the quality gate can find. Each has words in every language of the window (`finding.<code>`). */
export const gateCodeSchema = z.enum([
  'NO_CONSENT',
  'DEMO_RECORDINGS',
  'UNLABELLED',
  'UNCONFIRMED',
  'REJECTED',
  'OTHER_PERFORMER',
  'OTHER_PERFORMER_INCLUDED',
  'NO_RECORDINGS',
  'TOO_FEW_CLASSES',
  'TOO_FEW_RECORDINGS',
  'FEW_RECORDINGS',
  'IMBALANCED_LABELS',
  'DUPLICATES',
  'CONTRADICTING_LABELS',
  'INDISTINGUISHABLE_LABELS',
  'NO_SESSIONS',
  'ONE_SESSION',
  'LABELS_IN_ONE_SESSION',
  'MIXED_ENCODINGS',
  'MIXED_ENCODING_SETTINGS',
  'MIXED_VECTOR_VERSIONS',
  'NON_FINITE_FEATURES',
  'IDENTICAL_RECORDINGS',
  'NEAR_DUPLICATES',
  'NEAR_CONTRADICTIONS',
  'ALL_SILENT',
  'SILENT_RECORDINGS',
  'QUIET_RECORDINGS',
  'LOUD_RECORDINGS',
  'CLIPPED_RECORDINGS',
  'TRUNCATED_RECORDINGS',
  'SHORT_RECORDINGS',
  'ALL_EMPTY',
  'EMPTY_RECORDINGS',
  'MISSING_LANDMARKS',
  'FROZEN_LANDMARKS',
  'JITTERING_LANDMARKS',
  'LOW_MOTION',
  'PART_NOT_FORMED_VALIDATION',
  'PART_NOT_FORMED_TEST',
  'PART_NOT_FORMED_HOLDOUT',
  'LEFT_OUT_OF_SPLIT',
  'FEW_SHOT_MODEL',
]);
export type GateCode = z.infer<typeof gateCodeSchema>;

/** What the quality gate asks for at least before it lets a training begin. */
export const TRAINING_MINIMUM = { classes: 2, samples_per_class: 3 } as const;

export const gateStatusSchema = z.enum(['PASSED', 'WARNING', 'FAILED']);

/** So many recordings a finding names at most; `count` says how many there are. */
export const MAX_FOUND = 200;

/** One finding of the quality gate: what was seen, how often, and what to do about it. */
export const gateFindingSchema = z.object({
  code: z.string(),
  status: gateStatusSchema,
  count: z.number().int(),
  /** Labels, ids or numbers that show it; at most a few. */
  evidence: z.array(z.string()),
  message: z.string(),
  /** The recordings that are meant, where single ones are: what can be done about it acts on these. */
  sample_ids: z.array(z.number().int()).max(MAX_FOUND).optional(),
});
export type GateFinding = z.infer<typeof gateFindingSchema>;

export const gateReportSchema = z.object({
  status: gateStatusSchema,
  trainable: z.number().int(),
  classes: z.number().int(),
  findings: z.array(gateFindingSchema),
});
export type GateReport = z.infer<typeof gateReportSchema>;
