import { RefusedError } from '../../data/errors.ts';
import { loadPayload } from '../../data/queries/signals.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

/** Far above what a person records; the window's connection must not be held up by one answer. */
const MOST_BYTES = 16 * 2 ** 20;

/**
 * One recording as it is stored.
 * @throws AppError SAMPLE_UNKNOWN, PAYLOAD_DAMAGED
 * @throws RefusedError RECORDING_TOO_LARGE
 */
export function signal(
  { store }: Pick<Context, 'store'>,
  { sample_id }: ParsedInput<'recordings.signal'>,
): CallOutput<'recordings.signal'> {
  const { signal_kind: kind, encoding, frames, dims, payload } = loadPayload(store, sample_id);
  if (payload.byteLength > MOST_BYTES) throw tooLarge(sample_id);
  return { kind, encoding, frames, dims, base64: Buffer.from(payload).toString('base64') };
}

/**
 * What a sound recording looks like.
 * @throws AppError SAMPLE_UNKNOWN, PAYLOAD_DAMAGED
 * @throws RefusedError NO_SPECTROGRAM for a recording that is no sound
 */
export function spectrogram(
  { read }: Pick<Context, 'read'>,
  input: ParsedInput<'recordings.spectrogram'>,
): Promise<CallOutput<'recordings.spectrogram'>> {
  return read('recordingsSpectrogram', input);
}

function tooLarge(sample_id: number): RefusedError {
  const message = `Recording ${sample_id} is too large to be shown. It is trained on all the same.`;
  return new RefusedError('RECORDING_TOO_LARGE', message, { details: { sample_id } });
}
