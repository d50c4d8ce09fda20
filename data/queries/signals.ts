import { z } from 'zod';
import type { ReadonlyStore } from '../connection.ts';
import { AppError } from '../errors.ts';
import { AUDIO_SAMPLE_RATE, type Signal, signalKindSchema } from '../schema.ts';

const payloadSchema = z.object({
  signal_kind: signalKindSchema,
  encoding: z.string(),
  frames: z.number(),
  dims: z.number(),
  payload: z.instanceof(Uint8Array),
});
/** A recording as it is stored: audio as 16-bit samples, anything else as float32 frames; little-endian. */
export type Payload = z.output<typeof payloadSchema>;

/**
 * The recordings themselves, by sample id.
 * @throws AppError SAMPLE_UNKNOWN, PAYLOAD_DAMAGED
 */
export function loadSignals(store: ReadonlyStore, sampleIds: readonly number[]): Map<number, Signal> {
  return store.snapshot(() => new Map(sampleIds.map((id) => [id, loadSignal(store, id)])));
}

function loadSignal(store: ReadonlyStore, sample_id: number): Signal {
  const row = loadPayload(store, sample_id);
  return row.signal_kind === 'audio' ? audio(row) : sequence(row);
}

/**
 * The bytes of one recording, as long as they should be.
 * @throws AppError SAMPLE_UNKNOWN, PAYLOAD_DAMAGED
 */
export function loadPayload(store: ReadonlyStore, sample_id: number): Payload {
  const row = store.get(
    payloadSchema,
    `SELECT signal_kind, encoding, frames, dims, payload FROM samples JOIN sample_payloads USING (sample_id)
     WHERE sample_id = ?`,
    [sample_id],
  );
  if (!row) throw new AppError('SAMPLE_UNKNOWN', `There is no recording ${sample_id}.`);
  const bytesPerValue = row.signal_kind === 'audio' ? 2 : 4;
  if (row.payload.byteLength !== row.frames * row.dims * bytesPerValue) {
    throw new AppError('PAYLOAD_DAMAGED', `Recording ${sample_id} does not have the length it should have.`);
  }
  return row;
}

/** float32, little-endian, frame after frame. */
function sequence({ frames, dims, payload }: Payload): Signal {
  return { kind: 'sequence', frames, dims, values: new Float32Array(aligned(payload)) };
}

/** 16-bit samples, little-endian, to [-1, 1). */
function audio({ payload }: Payload): Signal {
  const values = new Float32Array(new Int16Array(aligned(payload)));
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) / 32_768;
  return { kind: 'audio', sampleRate: AUDIO_SAMPLE_RATE, values };
}

/** A buffer that starts at its first byte, as typed arrays need. */
function aligned(payload: Uint8Array): ArrayBuffer {
  return new Uint8Array(payload).buffer;
}
