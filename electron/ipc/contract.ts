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
import { auditCalls } from './calls/audit.ts';
import { backupCalls } from './calls/backup.ts';
import { decisionCalls } from './calls/decisions.ts';
import { exportCalls } from './calls/exports.ts';
import { jobCalls, jobSchema } from './calls/jobs.ts';
import { operatorCalls } from './calls/operators.ts';
import { datasetSummarySchema, peopleCalls } from './calls/people.ts';
import { recordingCalls } from './calls/recordings.ts';
import { registryCalls } from './calls/registry.ts';
import { retrainingCalls } from './calls/retraining.ts';
import { settingsCalls } from './calls/settings.ts';
import { trackingCalls } from './calls/tracking.ts';
import { trainingEstimateCalls } from './calls/training_estimate.ts';
import { trainingRequestCalls } from './calls/training_requests.ts';
import { tryingCalls } from './calls/trying.ts';

/**
 * Every call that a face of the program (window, loopback host, command line) may make, and every event it
 * may hear. Input and output are parsed on both sides of each boundary; nothing crosses that is not here.
 */

const datasetKey = { user_id: userIdSchema, modality: modalitySchema };
const versionKey = { ...datasetKey, version: z.number().int().positive() };

export type { HistoryEntry, HistoryFacts } from '../../data/history_schema.ts';
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
export { type AuditEntry, type AuditSubject, auditSubjectSchema } from './calls/audit.ts';
export type { Exported } from './calls/exports.ts';
export { type Job, jobSchema, type QueueStatus } from './calls/jobs.ts';
export {
  type DatasetSummary,
  datasetSummarySchema,
  type PeopleFilter,
  type PeopleSort,
  type Person,
  type PersonDataset,
  peopleFilterSchema,
  peopleSortSchema,
  type UserSummary,
  userSummarySchema,
} from './calls/people.ts';
export {
  type Recording,
  type RecordingEdit,
  type RecordingFilter,
  recordingFilterSchema,
} from './calls/recordings.ts';
export type { LogEntry, PolicyProblem, StandingPolicy } from './calls/retraining.ts';
export { type HeldRecording, LONGEST_TRY_SECONDS, type TryAnswer } from './calls/trying.ts';

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
      /** Who works here; everything from now on is recorded under this name. */
      operator: z.string(),
      operator_id: z.string(),
    }),
  },
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
  ...decisionCalls,
  ...exportCalls,
  ...auditCalls,
  ...backupCalls,
  ...jobCalls,
  ...operatorCalls,
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
    output: z.object({
      version: z.number().int(),
      before: z.number().int(),
      comparison: comparisonSchema,
      /** The same recordings label by label: how many there are, and how many each version understood. */
      per_label: z.array(
        z.object({
          label: z.string(),
          recordings: z.number().int(),
          correct: z.number().int(),
          correct_before: z.number().int(),
        }),
      ),
      /** How many recordings took part in the newer training only, and how many in the older one only. */
      recordings: z.object({ added: z.number().int(), removed: z.number().int() }),
    }),
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
  /** What the window's own folder picker shows; `path` omitted: the person's home folder. */
  'folders.list': {
    input: z.object({ path: z.string().optional() }),
    output: z.object({
      path: z.string(),
      parent: z.string().nullable(),
      /** Shortcuts: home, desktop, documents, mounted drives, those that exist. */
      places: z.array(
        z.object({
          name: z.string(),
          path: z.string(),
          /** A stick or another drive, and no folder of the person's own. */
          drive: z.boolean(),
          /** null: the system does not say. */
          free_bytes: z.number().nullable(),
        }),
      ),
      entries: z.array(z.object({ name: z.string(), path: z.string(), kind: z.enum(['folder', 'file']) })),
    }),
  },
  /** The system's own dialog; refused where there is none. null: the person closed it. */
  'folders.choose': {
    input: z.object({ purpose: z.enum(['import', 'export']) }),
    output: z.object({ path: z.string().nullable() }),
  },
  ...peopleCalls,
  ...recordingCalls,
  ...registryCalls,
  ...retrainingCalls,
  ...settingsCalls,
  ...trackingCalls,
  ...trainingEstimateCalls,
  ...trainingRequestCalls,
  ...tryingCalls,
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
    topics: z.array(z.enum(['users', 'datasets', 'models', 'audit', 'retraining', 'operators', 'settings'])),
  }),
  /** The menu of the system sends the page somewhere; only Electron has one. */
  'window.go': z.object({ to: z.enum(['people', 'import', 'settings', 'back']) }),
} satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventPayload<K extends EventName> = z.output<(typeof events)[K]>;

/** The one pair of functions that the window sees, in Electron and over the loopback host alike. */
export interface Bridge {
  call<K extends CallName>(name: K, input: CallInput<K>): Promise<CallOutput<K>>;
  subscribe<K extends EventName>(name: K, listener: (payload: EventPayload<K>) => void): () => void;
}

/** What the page sees in Electron: besides, where something lies that was dropped on it. */
export interface PreloadBridge extends Bridge {
  pathOf(file: File): string;
}

/** Frames of the loopback WebSocket and of Electron's channel alike. */
export const requestFrameSchema = z.object({ id: z.number().int(), name: z.string(), input: z.unknown() });
export const responseFrameSchema = z.union([
  z.object({ id: z.number().int(), output: z.unknown() }),
  z.object({ id: z.number().int(), error: errorJsonSchema }),
]);
export const eventFrameSchema = z.object({ event: z.string(), payload: z.unknown() });
