import type { DatasetShape, ImportedSample } from './item.ts';
import { ItemRejection } from './rejection.ts';

/**
 * Keeps the recordings of one dataset alike: one classifier learns from all of them.
 * @throws ItemRejection `MIXED_DIMENSIONS`
 */
export function rejectOtherShape(item: ImportedSample, shape: DatasetShape): void {
  const same =
    item.signal_kind === shape.signal_kind &&
    item.dims === shape.dims &&
    encodingName(item.encoding) === encodingName(shape.encoding);
  if (same) return;
  throw new ItemRejection(
    'MIXED_DIMENSIONS',
    `It holds ${describeShape(item)}, but the other ${item.modality} recordings of ${item.user_id} hold ` +
      `${describeShape(shape)}. Import it under another user.`,
  );
}

function describeShape({ signal_kind, dims, encoding }: DatasetShape): string {
  return signal_kind === 'audio' ? 'sound' : `${dims} values a frame (${encoding})`;
}

/** `holistic_landmarks_v1;fps=15;extractor_tag=v0.5.4`: what follows the name may change between sessions. */
function encodingName(encoding: string): string {
  return (encoding.split(';')[0] ?? '').trim();
}
