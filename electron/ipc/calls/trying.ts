import { z } from 'zod';
import { partSchema } from '../../../data/schema.ts';
import { versionKey } from './keys.ts';

/** Longer recordings than this are no try but a session. */
export const LONGEST_TRY_SECONDS = 10;
/** 10 s of 16-bit samples at 16 kHz in base64, and some more, so that it is refused in words that help. */
const MOST_BASE64 = 600_000;

export const heldRecordingSchema = z.object({
  sample_id: z.number().int(),
  label: z.string(),
  part: z.enum(['test', 'validation']),
});
export type HeldRecording = z.infer<typeof heldRecordingSchema>;

export const tryAnswerSchema = z.object({
  /** What a device would do with it; null: it would ask back ("unknown"). */
  answer: z.string().nullable(),
  /** Every label of the model, the most probable first. */
  probabilities: z.array(z.object({ label: z.string(), probability: z.number() })).min(1),
  /** What the best label has to reach, and by how much it has to lead; null: the model always answers. */
  limits: z.object({ threshold: z.number(), margin: z.number() }).nullable(),
  /** Of a recording in the store: its label, and the part it played when the version was trained. */
  recording: z.object({ label: z.string().nullable(), part: partSchema.nullable() }).nullable(),
  /** How long the answer took, without reading the model's files. */
  seconds: z.number(),
});
export type TryAnswer = z.infer<typeof tryAnswerSchema>;

export const tryingCalls = {
  /** What a version says to one recording: one of the store (never of the holdout), or a new one. Nothing is kept. */
  'models.try': {
    input: z.object({
      ...versionKey,
      input: z.union([
        z.strictObject({ sample_id: z.number().int().positive() }),
        /** Mono, 16 bits, 16 kHz, little-endian. */
        z.strictObject({ audio_base64: z.base64().max(MOST_BASE64) }),
      ]),
    }),
    output: tryAnswerSchema,
  },
  /** The recordings that were kept to judge a version: those of the test first. */
  'models.held': {
    input: z.object(versionKey),
    output: z.object({ recordings: z.array(heldRecordingSchema) }),
  },
};
