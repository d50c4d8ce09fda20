import { z } from 'zod';
import type { CallOutput } from '../../../electron/ipc/contract.ts';

/** Sound between -1 and 1. */
export interface Sound {
  samples: Float32Array;
  sampleRate: number;
}

/** Frames of `dims` values, row after row. */
export interface Sequence {
  encoding: string;
  frames: number;
  dims: number;
  values: Float32Array;
}

export type Signal = ({ kind: 'audio' } & Sound) | ({ kind: 'sequence' } & Sequence);

/** One byte a band and frame, frame after frame; 0 the quietest, band 0 the lowest. */
export interface Spectrogram {
  frames: number;
  bands: number;
  bytes: Uint8Array;
}

const STORED_RATE = 16_000;

/** Reads what `recordings.signal` sends: little-endian, whatever this computer's own order. */
export function decodeSignal({
  kind,
  encoding,
  frames,
  dims,
  base64,
}: CallOutput<'recordings.signal'>): Signal {
  const view = new DataView(bytesOf(base64).buffer);
  if (kind === 'audio') {
    const samples = Float32Array.from({ length: frames }, (_, i) => view.getInt16(i * 2, true) / 32_768);
    return { kind, samples, sampleRate: STORED_RATE };
  }
  const values = Float32Array.from({ length: frames * dims }, (_, i) => view.getFloat32(i * 4, true));
  return { kind, encoding, frames, dims, values };
}

export function decodeSpectrogram(sent: CallOutput<'recordings.spectrogram'>): Spectrogram {
  return { frames: sent.frames, bands: sent.bands, bytes: bytesOf(sent.base64) };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

const pictures = z.coerce.number().positive().max(1000);

/** Pictures a second where the encoding tells (`…;fps=15;…`); null: nobody knows how fast it was. */
export function framesPerSecond(encoding: string): number | null {
  const told = /(?:^|;)\s*fps=([\d.]+)/.exec(encoding)?.[1];
  return pictures
    .nullable()
    .catch(null)
    .parse(told ?? null);
}
