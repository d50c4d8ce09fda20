import type { z } from 'zod';
import { appCalls } from './calls/app.ts';
import { auditCalls } from './calls/audit.ts';
import { backupCalls } from './calls/backup.ts';
import { datasetCalls } from './calls/datasets.ts';
import { decisionCalls } from './calls/decisions.ts';
import { exportCalls } from './calls/exports.ts';
import { folderCalls } from './calls/folders.ts';
import { importCalls } from './calls/imports.ts';
import { jobCalls } from './calls/jobs.ts';
import { modelCalls } from './calls/models.ts';
import { operatorCalls } from './calls/operators.ts';
import { peopleCalls } from './calls/people.ts';
import { recordingCalls } from './calls/recordings.ts';
import { registryCalls } from './calls/registry.ts';
import { retrainingCalls } from './calls/retraining.ts';
import { settingsCalls } from './calls/settings.ts';
import { trackingCalls } from './calls/tracking.ts';
import { trainingCalls } from './calls/training.ts';
import { trainingEstimateCalls } from './calls/training_estimate.ts';
import { trainingRequestCalls } from './calls/training_requests.ts';
import { tryingCalls } from './calls/trying.ts';
import type { EventName, EventPayload } from './event_schema.ts';

/**
 * Every call that a face of the program (window, loopback host, command line) may make, and every event it
 * may hear. Input and output are parsed on both sides of each boundary; nothing crosses that is not here.
 */

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
export { type DatasetDetail, datasetDetailSchema } from './calls/datasets.ts';
export type { Exported } from './calls/exports.ts';
export { type Job, jobSchema, type QueueStatus } from './calls/jobs.ts';
export { type Evaluation, evaluationSchema, type Model, modelSchema } from './calls/models.ts';
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
export { type EventName, type EventPayload, events } from './event_schema.ts';
export { eventFrameSchema, requestFrameSchema, responseFrameSchema } from './frame_schema.ts';

/** The calls. A name is `<subject>.<verb>`; the file of handlers is named after the subject. */
export const calls = {
  ...appCalls,
  ...datasetCalls,
  ...importCalls,
  ...trainingCalls,
  ...decisionCalls,
  ...exportCalls,
  ...auditCalls,
  ...backupCalls,
  ...jobCalls,
  ...operatorCalls,
  ...modelCalls,
  ...folderCalls,
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

/** The one pair of functions that the window sees, in Electron and over the loopback host alike. */
export interface Bridge {
  call<K extends CallName>(name: K, input: CallInput<K>): Promise<CallOutput<K>>;
  subscribe<K extends EventName>(name: K, listener: (payload: EventPayload<K>) => void): () => void;
}

/** What the page sees in Electron: besides, where something lies that was dropped on it. */
export interface PreloadBridge extends Bridge {
  pathOf(file: File): string;
}
