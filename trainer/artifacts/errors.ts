import { AppError } from '../../data/errors.ts';

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
