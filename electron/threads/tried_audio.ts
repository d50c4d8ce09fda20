import { RefusedError } from '../../data/errors.ts';
import { AUDIO_SAMPLE_RATE, type Signal } from '../../data/schema.ts';
import { LONGEST_TRY_SECONDS } from '../ipc/calls/trying.ts';

/** Shorter than this there is nothing to hear in it. */
const SHORTEST_SECONDS = 0.1;
/** A 16-bit sample of a quiet room with the microphone off. */
const SILENT = 8;

/**
 * A recording that is tried and not kept.
 * @param base64 16-bit samples at 16 kHz, little-endian
 * @throws RefusedError AUDIO_UNREADABLE, AUDIO_TOO_LONG, AUDIO_TOO_SHORT, AUDIO_SILENT
 */
export function signalOfPcm(base64: string): Signal {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  if (bytes.byteLength % 2 !== 0)
    throw refuse('AUDIO_UNREADABLE', 'This is not 16-bit audio. Record it again.');
  const samples = new Int16Array(bytes.buffer);
  const seconds = samples.length / AUDIO_SAMPLE_RATE;
  if (seconds > LONGEST_TRY_SECONDS) {
    throw refuse(
      'AUDIO_TOO_LONG',
      `At most ${LONGEST_TRY_SECONDS} seconds can be tried. Record less at once.`,
    );
  }
  if (seconds < SHORTEST_SECONDS)
    throw refuse('AUDIO_TOO_SHORT', 'The recording is too short. Record it again.');
  if (!samples.some((sample) => Math.abs(sample) > SILENT)) {
    throw refuse('AUDIO_SILENT', 'Nothing was heard. Check the microphone and record it again.');
  }
  return {
    kind: 'audio',
    sampleRate: AUDIO_SAMPLE_RATE,
    values: Float32Array.from(samples, (sample) => sample / 32_768),
  };
}

const refuse = (code: string, message: string) => new RefusedError(code, message);
