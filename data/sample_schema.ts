import { z } from 'zod';

/** What a recording is, whose it is, and what may be done with it. */

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
