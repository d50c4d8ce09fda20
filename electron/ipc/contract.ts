import { z } from 'zod';
import {
  comparisonSchema,
  epochRecordSchema,
  errorJsonSchema,
  exportFormatSchema,
  gateReportSchema,
  holdoutOpeningSchema,
  importFormatSchema,
  jobPrioritySchema,
  metricsSchema,
  modalitySchema,
  modelStatusSchema,
  partCountsSchema,
  reasonSchema,
  rejectionRuleSchema,
  timestampSchema,
  trainingConfigSchema,
  userIdSchema,
  verifyResultSchema,
} from '../../data/schema.ts';
import { jobCalls, jobSchema } from './calls/jobs.ts';
import { registryCalls } from './calls/registry.ts';
import { retrainingCalls } from './calls/retraining.ts';
import { settingsCalls } from './calls/settings.ts';
import { trackingCalls } from './calls/tracking.ts';
import { trainingRequestCalls } from './calls/training_requests.ts';

/**
 * Every call that a face of the program (window, loopback host, command line) may make, and every event it
 * may hear. Input and output are parsed on both sides of each boundary; nothing crosses that is not here.
 */

const datasetKey = { user_id: userIdSchema, modality: modalitySchema };
const versionKey = { ...datasetKey, version: z.number().int().positive() };

export { type RetrainingOutcome, retrainingOutcomeSchema } from '../../data/retraining/decision_schema.ts';
export {
  DEFAULT_RULES,
  type PolicyRule,
  type PolicyRules,
  policyRulesSchema,
  type QuietHours,
  quietHoursSchema,
  type RetrainingPolicy,
  type RuleSource,
  retrainingPolicySchema,
} from '../../data/retraining/policy_schema.ts';
export type { PolicyComparison, SimulatedRetraining } from '../../data/retraining/simulation_schema.ts';
export { type Job, jobSchema, type QueueStatus } from './calls/jobs.ts';
export type { LogEntry, PolicyProblem, StandingPolicy } from './calls/retraining.ts';

export const datasetSummarySchema = z.object({
  modality: modalitySchema,
  samples: z.number().int(),
  trainable: z.number().int(),
  labels: z.number().int(),
  sessions: z.number().int(),
  last_recorded_at: timestampSchema.nullable(),
  /** `no_consent`: nothing may be trained on; `collecting`: the gate fails; `ready`; `trained`; `new_recordings` since the last model. */
  state: z.enum(['no_consent', 'collecting', 'ready', 'trained', 'new_recordings']),
  new_since_training: z.number().int(),
  latest_version: z.number().int().nullable(),
  latest_test_accuracy: z.number().nullable(),
  /** The version in use; null: none was ever promoted. */
  active_version: z.number().int().nullable(),
});
export type DatasetSummary = z.infer<typeof datasetSummarySchema>;

export const userSummarySchema = z.object({
  user_id: userIdSchema,
  synthetic: z.boolean(),
  datasets: z.array(datasetSummarySchema),
});
export type UserSummary = z.infer<typeof userSummarySchema>;

export const datasetDetailSchema = z.object({
  ...datasetKey,
  synthetic: z.boolean(),
  summary: datasetSummarySchema,
  labels: z.array(
    z.object({
      label: z.string(),
      samples: z.number().int(),
      trainable: z.number().int(),
      parts: partCountsSchema,
    }),
  ),
  sessions: z.array(
    z.object({
      /** null: recordings that came without a session. */
      session_id: z.string().nullable(),
      samples: z.number().int(),
      labels: z.number().int(),
      first_recorded_at: timestampSchema.nullable(),
      parts: partCountsSchema,
    }),
  ),
  /** Totals by part over trainable recordings; `unassigned` get their part at the next training. */
  parts: z.object({ ...partCountsSchema.shape, unassigned: z.number().int() }),
  /** Why recordings are not trained on, each recording counted under its first reason. */
  not_trainable: z.object({
    no_consent: z.number().int(),
    demo: z.number().int(),
    unlabelled: z.number().int(),
    unconfirmed: z.number().int(),
    rejected: z.number().int(),
    other_performer: z.number().int(),
  }),
  recognitions: z.number().int(),
  feedback: z.number().int(),
  unattributed_feedback: z.number().int(),
});
export type DatasetDetail = z.infer<typeof datasetDetailSchema>;

export const modelSchema = z.object({
  ...datasetKey,
  version: z.number().int(),
  model_version: z.string(),
  status: modelStatusSchema,
  algorithm: z.string(),
  benchmark: z.boolean(),
  synthetic: z.boolean(),
  created_at: timestampSchema,
  samples: partCountsSchema,
  labels: z.array(z.string()),
  metrics: metricsSchema,
  seconds: z.number(),
  weights_sha256: z.string(),
  artifact_dir: z.string(),
});
export type Model = z.infer<typeof modelSchema>;

/** How good a version is, part by part. */
export const evaluationSchema = z.object({
  version: z.number().int(),
  model_version: z.string(),
  algorithm: z.string(),
  benchmark: z.boolean(),
  synthetic: z.boolean(),
  /** When the model says `unknown`; null: it always gives an answer. */
  rejection: rejectionRuleSchema.nullable(),
  metrics: metricsSchema,
  /** Recordings of the training that may not be used any more, and were not. */
  left_out: z.number().int(),
  /** null: the holdout is still locked. */
  holdout: holdoutOpeningSchema.nullable(),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

export const auditEntrySchema = z.object({
  entry_id: z.number().int(),
  at: timestampSchema,
  operator: z.string(),
  action: z.string(),
  subject: z.string(),
  old_value: z.unknown(),
  new_value: z.unknown(),
});

const jobStarted = z.object({ job_id: z.number().int() });

/** The calls. A name is `<subject>.<verb>`; the file of handlers is named after the subject. */
export const calls = {
  'app.info': {
    input: z.object({}),
    output: z.object({
      version: z.string(),
      workspace: z.string(),
      /** Empty workspace: the window offers "Import recordings" and "Explore the demo". */
      empty: z.boolean(),
      /** Whether `folders.choose` can open the system's own dialog (Electron only). */
      native_dialogs: z.boolean(),
      operator: z.string(),
    }),
  },
  'users.list': { input: z.object({}), output: z.object({ users: z.array(userSummarySchema) }) },
  'datasets.get': { input: z.object(datasetKey), output: datasetDetailSchema },
  'imports.start': {
    input: z.object({
      path: z.string().min(1),
      modality: modalitySchema,
      user_id: userIdSchema.optional(),
      format: z.enum(['auto', ...importFormatSchema.options]).default('auto'),
      /** Second file with the names of a CSV's numeric labels. */
      labels_file: z.string().optional(),
      consent: z.enum(['given', 'unknown']).default('given'),
      priority: jobPrioritySchema.default('normal'),
    }),
    output: jobStarted,
  },
  'training.check': {
    input: z.object({ ...datasetKey, config: trainingConfigSchema.prefault({}) }),
    output: gateReportSchema,
  },
  /** The same with a look at the recordings themselves, which takes longer. */
  'training.inspect': {
    input: z.object({ ...datasetKey, include_other_performers: z.boolean().default(false) }),
    output: gateReportSchema,
  },
  'training.start': {
    input: z.object({
      ...datasetKey,
      config: trainingConfigSchema.prefault({}),
      split_file: z.string().optional(),
      priority: jobPrioritySchema.default('normal'),
    }),
    output: jobStarted,
  },
  ...jobCalls,
  'models.list': { input: z.object(datasetKey), output: z.object({ models: z.array(modelSchema) }) },
  'models.history': {
    input: z.object({ ...datasetKey, version: z.number().int() }),
    output: z.object({ epochs: z.array(epochRecordSchema) }),
  },
  'models.export': {
    input: z.object({
      ...datasetKey,
      version: z.number().int().optional(),
      to: z.string().min(1),
      /** Without them all that the model can take, as a folder; `bundle` makes a signed zip, alone or beside it. */
      formats: z.array(exportFormatSchema).min(1).optional(),
    }),
    output: jobStarted,
  },
  /** The figures of a version, worked out anew from its files and the recordings of its training. */
  'models.evaluate': { input: z.object(versionKey), output: evaluationSchema },
  /** The one look at the holdout that a version is given. It goes on record and cannot be taken back. */
  'models.open_holdout': {
    input: z.object({ ...versionKey, reason: reasonSchema }),
    output: holdoutOpeningSchema,
  },
  /** The newer of two versions against the older, on test recordings that neither has seen. */
  'models.compare': {
    input: z.object({ ...datasetKey, versions: z.tuple([versionKey.version, versionKey.version]) }),
    output: z.object({ version: z.number().int(), before: z.number().int(), comparison: comparisonSchema }),
  },
  /** A version, an export, a bundle, or a folder of several, in a workspace or anywhere else. */
  'models.verify': {
    input: z.object({
      folder: z.string().min(1),
      /** Who must have signed: a fingerprint, or a PEM file with the key. */
      key: z.string().min(1).optional(),
    }),
    output: verifyResultSchema,
  },
  'demo.create': { input: z.object({}), output: jobStarted },
  'audit.list': {
    input: z.object({ limit: z.number().int().min(1).max(500).default(100) }),
    output: z.object({ entries: z.array(auditEntrySchema) }),
  },
  /** What the window's own folder picker shows; `path` omitted: the person's home folder. */
  'folders.list': {
    input: z.object({ path: z.string().optional() }),
    output: z.object({
      path: z.string(),
      parent: z.string().nullable(),
      /** Shortcuts: home, desktop, documents, mounted drives, those that exist. */
      places: z.array(z.object({ name: z.string(), path: z.string() })),
      entries: z.array(z.object({ name: z.string(), path: z.string(), kind: z.enum(['folder', 'file']) })),
    }),
  },
  /** The system's own dialog; refused where there is none. null: the person closed it. */
  'folders.choose': {
    input: z.object({ purpose: z.enum(['import', 'export']) }),
    output: z.object({ path: z.string().nullable() }),
  },
  ...registryCalls,
  ...retrainingCalls,
  ...settingsCalls,
  ...trackingCalls,
  ...trainingRequestCalls,
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type CallName = keyof typeof calls;
/** What a caller writes (defaults may be left out). */
export type CallInput<K extends CallName> = z.input<(typeof calls)[K]['input']>;
/** What a handler receives (defaults filled in). */
export type ParsedInput<K extends CallName> = z.output<(typeof calls)[K]['input']>;
export type CallOutput<K extends CallName> = z.output<(typeof calls)[K]['output']>;

export const events = {
  /** A job moved: every change of state, and its progress at most about ten times a second. */
  'job.changed': jobSchema,
  /** Something in the store changed that a screen may show. */
  'store.changed': z.object({
    topics: z.array(z.enum(['users', 'datasets', 'models', 'audit', 'retraining'])),
  }),
} satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventPayload<K extends EventName> = z.output<(typeof events)[K]>;

/** The one pair of functions that the window sees, in Electron and over the loopback host alike. */
export interface Bridge {
  call<K extends CallName>(name: K, input: CallInput<K>): Promise<CallOutput<K>>;
  subscribe<K extends EventName>(name: K, listener: (payload: EventPayload<K>) => void): () => void;
}

/** Frames of the loopback WebSocket and of Electron's channel alike. */
export const requestFrameSchema = z.object({ id: z.number().int(), name: z.string(), input: z.unknown() });
export const responseFrameSchema = z.union([
  z.object({ id: z.number().int(), output: z.unknown() }),
  z.object({ id: z.number().int(), error: errorJsonSchema }),
]);
export const eventFrameSchema = z.object({ event: z.string(), payload: z.unknown() });
