import { RefusedError } from './errors.ts';
import type { VersionKey } from './versions.ts';

/** The refusal of a version that never was, or that was deleted. */
export function modelUnknown({ user_id, modality, version }: VersionKey): RefusedError {
  const message = `There is no version ${version} of the model for ${modality} of "${user_id}".`;
  return new RefusedError('MODEL_UNKNOWN', message, { details: { version } });
}
