import { AppError } from '../../data/errors.ts';
import type { Layer } from '../engine/architecture.ts';

/** A file of a model cannot be written, or was read and is not what its format says. */
export class ArtifactError extends AppError {}

/** A file that is damaged, incomplete or not ours; it is never used in part. */
export function damaged(file: string, reason: string, cause?: unknown): ArtifactError {
  return new ArtifactError(
    'ARTIFACT_DAMAGED',
    `${file} cannot be used: ${reason} Restore the model from a backup or train it again.`,
    { details: { file, reason }, ...(cause === undefined ? {} : { cause }) },
  );
}

/** The engine trains more kinds of layer than the exports can write. */
export function unsupportedLayer({ name, type }: Layer): ArtifactError {
  return new ArtifactError(
    'UNSUPPORTED_LAYER',
    `Layer "${name}" is of the kind ${type}, which cannot be exported yet. Choose another algorithm.`,
    { details: { name, type } },
  );
}
