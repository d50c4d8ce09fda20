import { AppError, RefusedError } from '../../data/errors.ts';
import { loadSignals } from '../../data/queries/signals.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { log10 } from '../../trainer/engine/math.ts';
import { melAnalyser } from '../../trainer/features/audio/mel.ts';
import { audioStatistics } from '../../trainer/features/audio/recipes.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

/** From what is hardly heard to a tone as loud as it can be recorded; the same for every recording. */
const [QUIETEST_DB, LOUDEST_DB] = [-50, 15];

/**
 * The mel bands that the features are made of, before silence is cut off and level is evened out: whoever looks
 * wants to see where it was quiet, and which of two recordings is louder.
 * @throws AppError SAMPLE_UNKNOWN, PAYLOAD_DAMAGED
 * @throws RefusedError NO_SPECTROGRAM for a recording that is no sound
 */
export function recordingsSpectrogram(
  store: ReadonlyStore,
  { sample_id }: ParsedInput<'recordings.spectrogram'>,
): CallOutput<'recordings.spectrogram'> {
  const signal = loadSignals(store, [sample_id]).get(sample_id);
  if (!signal) throw new AppError('SAMPLE_UNKNOWN', `There is no recording ${sample_id}.`);
  if (signal.kind !== 'audio') throw noSound(sample_id);
  const { frames, channels: bands, values } = melAnalyser(audioStatistics)(signal.values);
  return { frames, bands, base64: Buffer.from(Uint8Array.from(values, brightness)).toString('base64') };
}

/** 0 for the quietest to 255 for the loudest, evenly in decibels. */
function brightness(energy: number): number {
  const decibels = 10 * log10(Math.max(energy, audioStatistics.log_floor));
  const share = (decibels - QUIETEST_DB) / (LOUDEST_DB - QUIETEST_DB);
  return Math.round(255 * Math.min(1, Math.max(0, share)));
}

function noSound(sample_id: number): RefusedError {
  const message = `Recording ${sample_id} is no sound, so it has no spectrogram. Ask for recordings.signal.`;
  return new RefusedError('NO_SPECTROGRAM', message, { details: { sample_id } });
}
