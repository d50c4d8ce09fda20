import { z } from 'zod';
import { modalitySchema, userIdSchema } from './sample_schema.ts';

/** What leaves the app, how it is described, and what a check of it finds. */

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
