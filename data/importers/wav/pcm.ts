import type { WavSound } from './riff.ts';

/** Reads one stored sample as a number in [-1, 1). */
type SampleReader = (view: DataView, at: number) => number;

const readers: Record<string, SampleReader> = {
  integer8: (view, at) => (view.getUint8(at) - 128) / 128,
  integer16: (view, at) => view.getInt16(at, true) / 32768,
  integer24: (view, at) => (view.getInt8(at + 2) * 65536 + view.getUint16(at, true)) / 8388608,
  integer32: (view, at) => view.getInt32(at, true) / 2147483648,
  float32: (view, at) => view.getFloat32(at, true),
  float64: (view, at) => view.getFloat64(at, true),
};

/** The mean of the channels, at the sound's own sample rate. */
export function decodeMono({ data, channels, encoding, bits }: WavSound): Float32Array {
  const read = readers[`${encoding}${bits}`];
  if (!read) throw new RangeError(`No reader for ${encoding} of ${bits} bits.`);
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const sampleBytes = bits / 8;
  const mono = new Float32Array(data.byteLength / (sampleBytes * channels));
  for (let i = 0; i < mono.length; i++) {
    let sum = 0;
    for (let c = 0; c < channels; c++) sum += read(view, (i * channels + c) * sampleBytes);
    mono[i] = sum / channels;
  }
  return mono;
}
