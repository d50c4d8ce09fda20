import type { Sound } from './signal.ts';

const HEADER_BYTES = 44;

/** A WAV file of one channel and 16 bits, which every browser plays. */
export function wavOf({ samples, sampleRate }: Sound): ArrayBuffer {
  const data = samples.length * 2;
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + data));
  writeText(view, 0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + data, true);
  writeText(view, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  writeText(view, 36, 'data');
  view.setUint32(40, data, true);
  for (const [i, sample] of samples.entries()) view.setInt16(HEADER_BYTES + i * 2, sixteenBits(sample), true);
  return view.buffer as ArrayBuffer;
}

function sixteenBits(sample: number): number {
  return Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768)));
}

function writeText(view: DataView, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i));
}
