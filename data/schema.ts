import { z } from 'zod';
import { metricsSchema } from './evaluation_schema.ts';

export * from './evaluation_schema.ts';
export * from './gate_schema.ts';
export * from './registry_schema.ts';

/**
 * The vocabulary that every folder may use: the names of things and what they may hold. Names follow the
 * A3CP contract and the requirements, so that a record reads the same in the store, on the command line
 * and in the window.
 */

export const modalitySchema = z.enum(['gesture', 'sound', 'speech']);
export type Modality = z.infer<typeof modalitySchema>;

/** The parts of a split. `unused` occurs only in a split file that fixes a benchmark protocol. */
export const partSchema = z.enum(['train', 'validation', 'test', 'holdout']);
export type Part = z.infer<typeof partSchema>;
export const splitFilePartSchema = z.enum([...partSchema.options, 'unused']);
export type SplitFilePart = z.infer<typeof splitFilePartSchema>;

export const labelStatusSchema = z.enum(['unconfirmed', 'confirmed', 'corrected', 'rejected']);
export type LabelStatus = z.infer<typeof labelStatusSchema>;

/** Whether the person (or who speaks for them) agreed to training on the recording. */
export const consentSchema = z.enum(['given', 'refused', 'unknown']);
export type Consent = z.infer<typeof consentSchema>;

/** A pseudonym or UUID. Free text is allowed; control characters are not, because it is shown and logged. */
export const userIdSchema = z
  .string()
  .min(1, 'A user id cannot be empty.')
  .max(128, 'A user id has at most 128 characters.')
  .regex(/^[^\p{Cc}]+$/u, 'A user id cannot hold control characters.');

export const labelSchema = z
  .string()
  .trim()
  .min(1, 'The label is empty.')
  .max(128, 'A label has at most 128 characters.')
  .regex(/^[^\p{Cc}]+$/u, 'A label cannot hold control characters.');

/** Milliseconds since 1970 in UTC, as every time in the store. */
export const timestampSchema = z.number().int();

export const signalKindSchema = z.enum(['sequence', 'audio']);
/** What a recording holds: `sequence` = frames × dims float32, `audio` = 16 kHz mono 16-bit. */
export type SignalKind = z.infer<typeof signalKindSchema>;

export const AUDIO_SAMPLE_RATE = 16_000;

/** Everything known of a recording except the recording itself. */
export const sampleFactsSchema = z.object({
  sample_id: z.number().int().positive(),
  user_id: userIdSchema,
  modality: modalitySchema,
  /** The item's own name in its source: `id` column, file stem, `row00000`, or `record_id`. */
  external_id: z.string(),
  session_id: z.string().nullable(),
  capture_id: z.string().nullable(),
  label: labelSchema.nullable(),
  label_status: labelStatusSchema,
  performer_id: z.string().nullable(),
  consent: consentSchema,
  is_demo: z.boolean(),
  recorded_at: timestampSchema.nullable(),
  content_hash: z.string().regex(/^[0-9a-f]{64}$/),
  encoding: z.string(),
  vector_version: z.string().nullable(),
  signal_kind: signalKindSchema,
  /** Frames of a sequence, samples of audio. */
  frames: z.number().int().positive(),
  dims: z.number().int().positive(),
  part: partSchema.nullable(),
});
export type SampleFacts = z.infer<typeof sampleFactsSchema>;

/** A recording in memory: row-major frames × dims float32, or mono audio in [-1, 1) at 16 kHz. */
export type Signal =
  | { kind: 'sequence'; frames: number; dims: number; values: Float32Array }
  | { kind: 'audio'; sampleRate: number; values: Float32Array };

/** What a model can be. `ensemble` is the soft vote of several others. */
export const algorithmSchema = z.enum([
  'prototype',
  'linear',
  'rbf',
  'forest',
  'rocket',
  'mlp',
  'cnn1d',
  'lstm',
  'cnn2d',
  'resnet',
  'ensemble',
]);
export type Algorithm = z.infer<typeof algorithmSchema>;

/** `auto` races the algorithms and keeps the best by validation. */
export const algorithmChoiceSchema = z.enum(['auto', ...algorithmSchema.options]);
export type AlgorithmChoice = z.infer<typeof algorithmChoiceSchema>;

/** What a person may choose about a training; everything has a default that suits few recordings. */
export const trainingConfigSchema = z.object({
  algorithm: algorithmChoiceSchema.default('auto'),
  /** How many configurations are tried at most; without it 50, as long as time allows. */
  trials: z.number().int().min(1).max(10_000).optional(),
  /** How long the search may take; without it there is no limit where trials are counted, else one by size. */
  budget_seconds: z.number().positive().optional(),
  /** What does the arithmetic: the app's own kernels, or TensorFlow.js where it is installed and loads. */
  engine: z.enum(['builtin', 'tensorflow']).default('builtin'),
  seed: z.number().int().min(0).max(0xffff_ffff).default(1),
  /** Train also on recordings performed by someone else (a carer who mimes). Never in test or holdout. */
  include_other_performers: z.boolean().default(false),
});
export type TrainingConfig = z.infer<typeof trainingConfigSchema>;

export const jobKindSchema = z.enum(['import', 'train', 'export', 'backup', 'demo']);
export type JobKind = z.infer<typeof jobKindSchema>;

export const jobStatusSchema = z.enum(['queued', 'in_progress', 'completed', 'failed', 'cancelled']);
export type JobStatus = z.infer<typeof jobStatusSchema>;

/** How a job may end. */
export const jobEndSchema = jobStatusSchema.extract(['completed', 'failed', 'cancelled']);

/** Which of two waiting jobs begins first; between equals it is the one that was asked for first. */
export const jobPrioritySchema = z.enum(['low', 'normal', 'high']);
export type JobPriority = z.infer<typeof jobPrioritySchema>;

/** How far a job under way has come. */
export const jobProgressSchema = z.object({
  /** The step under way, a key of the message files (`job.stage.<stage>`). */
  stage: z.string(),
  /** 0 to 1, or null while it cannot be known. */
  fraction: z.number().min(0).max(1).nullable(),
  done: z.number().int().nullable(),
  total: z.number().int().nullable(),
});
export type JobProgress = z.infer<typeof jobProgressSchema>;

/** One try of a search under way, as a person follows it. */
export const raceEntrySchema = z.object({
  number: z.number().int().nonnegative(),
  algorithm: algorithmSchema,
  state: z.enum(['completed', 'pruned', 'failed', 'cancelled', 'out_of_time']),
  /** The share of the practice questions that it understood; null where it did not come to its end. */
  understood: z.number().min(0).max(1).nullable(),
  /** What it is ranked by: lower is better. */
  score: z.number().nullable(),
});
export type RaceEntry = z.infer<typeof raceEntrySchema>;

/** What a search has tried so far. `entries` holds the latest and the best; `tried` counts them all. */
export const raceSchema = z.object({
  tried: z.number().int(),
  at_most: z.number().int().nullable(),
  entries: z.array(raceEntrySchema),
});
export type Race = z.infer<typeof raceSchema>;

export const runStatusSchema = z.enum(['running', 'completed', 'failed', 'cancelled']);
export type RunStatus = z.infer<typeof runStatusSchema>;

export const modelStatusSchema = z.enum(['candidate', 'active', 'archived']);
export type ModelStatus = z.infer<typeof modelStatusSchema>;

/** An error as it crosses a boundary: IPC, HTTP, the command line, a thread, a job's row in the store. */
export const errorJsonSchema = z.object({
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
  stack: z.string().optional(),
  get cause() {
    return errorJsonSchema.optional();
  },
});
export type ErrorJson = z.infer<typeof errorJsonSchema>;

/** Why a trial of the search ended: only a completed one has a score. */
export const trialReasonSchema = z.enum(['completed', 'pruned', 'failed', 'cancelled', 'out_of_time']);

/** A value for each hyperparameter of an algorithm, by name. */
export const hyperparametersSchema = z.record(z.string(), z.union([z.number(), z.string(), z.boolean()]));

/** One configuration that a search tried. Lower scores are better; they compare within one run. */
export const trialSchema = z
  .object({
    /** Trials of a run are numbered from 0 in the order in which they were proposed. */
    number: z.number().int().nonnegative(),
    algorithm: algorithmSchema,
    parameters: hyperparametersSchema,
    score: z.number().nullable(),
    /** The score as it stood after each fold or epoch. */
    curve: z.array(z.number()),
    reason: trialReasonSchema,
    seconds: z.number().nonnegative(),
    error: errorJsonSchema.optional(),
  })
  .refine(({ reason, score }) => (reason === 'completed') === (score !== null), {
    message: 'A completed trial has a score, and no other has one.',
    path: ['score'],
  });
export type Trial = z.infer<typeof trialSchema>;

/** One item that an import refused, and where it stands. `line` is null when the whole file is meant. */
export const rejectionSchema = z.object({
  file: z.string(),
  line: z.number().int().nullable(),
  code: z.string(),
  reason: z.string(),
});
export type Rejection = z.infer<typeof rejectionSchema>;

export const importFormatSchema = z.enum(['a3cp', 'wav', 'csv', 'sequence', 'npy']);
export type ImportFormat = z.infer<typeof importFormatSchema>;

/** `accepted` counts recordings, recognitions and feedback taken in; `by_kind` says how many of each. */
export const importResultSchema = z.object({
  format: importFormatSchema,
  accepted: z.number().int(),
  duplicates: z.number().int(),
  rejected: z.array(rejectionSchema),
  skipped: z.number().int(),
  by_kind: z.object({
    samples: z.number().int(),
    recognitions: z.number().int(),
    feedback: z.number().int(),
    /** Feedback whose session has no single modality: kept, but it counts for none. */
    unattributed_feedback: z.number().int(),
  }),
  users: z.array(z.object({ user_id: userIdSchema, modality: modalitySchema, samples: z.number().int() })),
});
export type ImportResult = z.infer<typeof importResultSchema>;

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

export const epochRecordSchema = z.object({
  epoch: z.number().int(),
  loss: z.number(),
  accuracy: z.number(),
  val_loss: z.number().nullable(),
  val_accuracy: z.number().nullable(),
});
export type EpochRecord = z.infer<typeof epochRecordSchema>;

export const partCountsSchema = z.object({
  train: z.number().int(),
  validation: z.number().int(),
  test: z.number().int(),
  holdout: z.number().int(),
});
export type PartCounts = z.infer<typeof partCountsSchema>;

export const trainResultSchema = z.object({
  model_version: z.string(),
  version: z.number().int(),
  /** Results of before there was a choice were all of this one. */
  algorithm: algorithmSchema.default('mlp'),
  metrics: metricsSchema,
  samples: partCountsSchema,
  seconds: z.number(),
  weights_sha256: z.string(),
  artifact_dir: z.string(),
  /** What the gate found and what therefore cannot be said; results of before this was kept have none. */
  findings: z.array(gateFindingSchema).default([]),
  /** True when a split file fixed the protocol: such a model is never promoted. */
  benchmark: z.boolean(),
});
export type TrainResult = z.infer<typeof trainResultSchema>;

/** What a model can leave the app as. `onnx_from_recording` reads the recording itself; `bundle` is one signed zip. */
export const exportFormatSchema = z.enum([
  'safetensors',
  'onnx',
  'onnx_from_recording',
  'tfjs',
  'keras',
  'tflite',
  'bundle',
]);
export type ExportFormat = z.infer<typeof exportFormatSchema>;
export const modelFormatSchema = exportFormatSchema.exclude(['bundle']);
export type ModelFormat = z.infer<typeof modelFormatSchema>;

/** The agreement of one exported file with the app's own probabilities, on the test recordings. */
export const parityCheckSchema = z.object({
  file: z.string(),
  reader: z.string(),
  /** Recordings that the file was run on; 0 for a file that holds labels only. */
  samples: z.number().int(),
  max_difference: z.number(),
});
export type ParityCheck = z.infer<typeof parityCheckSchema>;

const hexSha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** A signed zip; `fingerprint` is that of the key that signed it. */
export const exportedBundleSchema = z.object({
  file: z.string(),
  files: z.number().int(),
  bytes: z.number().int(),
  fingerprint: hexSha256Schema,
});
export type ExportedBundle = z.infer<typeof exportedBundleSchema>;

export const exportResultSchema = z.object({
  version: z.number().int(),
  /** Where the files lie; where only a bundle was asked for, that bundle. */
  folder: z.string(),
  files: z.number().int(),
  bytes: z.number().int(),
  parity: z.array(parityCheckSchema),
  /** Empty and null in results of before there was a choice. */
  formats: z.array(exportFormatSchema).default([]),
  bundle: exportedBundleSchema.nullable().default(null),
});
export type ExportResult = z.infer<typeof exportResultSchema>;

/** A copy of the whole workspace, read back after it was written. */
export const backupResultSchema = z.object({
  folder: z.string(),
  files: z.number().int(),
  bytes: z.number().int(),
  /** Milliseconds since 1970, UTC: the moment as of which the workspace was copied. */
  made_at: z.number().int(),
});
export type BackupResult = z.infer<typeof backupResultSchema>;

export const demoResultSchema = z.object({
  users: z.array(userIdSchema),
  samples: z.number().int(),
});
export type DemoResult = z.infer<typeof demoResultSchema>;

/**
 * `model_info.json`-style manifest of a directory: every file but the manifest itself, with its SHA-256. That of
 * an export is 1.1.0: it also says which formats it holds and what their readers found.
 */
export const manifestSchema = z.object({
  schema_version: z.enum(['1.0.0', '1.1.0']),
  model_version: z.string(),
  user_id: userIdSchema,
  modality: modalitySchema,
  version: z.number().int().positive(),
  synthetic: z.boolean(),
  files: z.array(z.object({ path: z.string(), bytes: z.number().int(), sha256: z.string() })),
  formats: z.array(modelFormatSchema).optional(),
  parity: z.array(parityCheckSchema).optional(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Whose key a signature was made with, as far as who verifies can know. */
export const signerSchema = z.enum(['given_key', 'this_workspace', 'unknown_key']);

export const verifyResultSchema = z.object({
  /** What was checked: a folder or a bundle. */
  folder: z.string(),
  ok: z.boolean(),
  files: z.number().int(),
  problems: z.array(
    z.object({
      path: z.string(),
      /** `other_key`: the signature is whole, but not by the key that was asked for. */
      problem: z.enum(['missing', 'changed', 'extra', 'unreadable', 'other_key']),
    }),
  ),
  /** The signatures that are whole. */
  signatures: z.array(z.object({ path: z.string(), fingerprint: hexSha256Schema, signer: signerSchema })),
});
export type VerifyResult = z.infer<typeof verifyResultSchema>;
