import type { z } from 'zod';
import { damaged } from './errors.ts';

/** A version directory in memory: paths relative to it, with forward slashes, and their bytes. */
export type ArtifactFiles = ReadonlyMap<string, Uint8Array>;

/** Throws `ARTIFACT_DAMAGED` when the file is missing. */
export function bytesOf(files: ArtifactFiles, name: string): Uint8Array {
  const bytes = files.get(name);
  if (!bytes) throw damaged(name, 'it is missing.');
  return bytes;
}

/** Throws `ARTIFACT_DAMAGED` when the file is missing, is not JSON, or does not say what it should. */
export function parseJsonFile<T>(files: ArtifactFiles, name: string, schema: z.ZodType<T>): T {
  const bytes = bytesOf(files, name);
  try {
    return schema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (cause) {
    throw damaged(name, 'its content is not what this version of the app writes.', cause);
  }
}
