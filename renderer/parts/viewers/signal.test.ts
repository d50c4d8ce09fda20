import { expect, test } from 'vitest';
import { decodeSignal, decodeSpectrogram, framesPerSecond } from './signal.ts';
import { wavOf } from './wav.ts';

const base64 = (view: DataView) => Buffer.from(view.buffer).toString('base64');

test('sound is read from 16-bit samples', () => {
  const view = new DataView(new ArrayBuffer(6));
  for (const [i, sample] of [-32_768, 16_384, 1].entries()) view.setInt16(i * 2, sample, true);
  const sent = { kind: 'audio', encoding: 'pcm', frames: 3, dims: 1, base64: base64(view) } as const;
  expect(decodeSignal(sent)).toEqual({
    ...{ kind: 'audio', sampleRate: 16_000 },
    samples: Float32Array.of(-1, 0.5, 1 / 32_768),
  });
});

test('a gesture is read frame after frame', () => {
  const view = new DataView(new ArrayBuffer(16));
  for (const [i, value] of [1, -2, 0.5, 4].entries()) view.setFloat32(i * 4, value, true);
  const sent = { kind: 'sequence', encoding: 'x;fps=15', frames: 2, dims: 2, base64: base64(view) } as const;
  expect(decodeSignal(sent)).toEqual({
    ...{ kind: 'sequence', encoding: 'x;fps=15', frames: 2, dims: 2 },
    values: Float32Array.of(1, -2, 0.5, 4),
  });
});

test('a spectrogram is read byte by byte', () => {
  expect(decodeSpectrogram({ frames: 1, bands: 3, base64: 'AID/' })).toEqual({
    ...{ frames: 1, bands: 3 },
    bytes: Uint8Array.of(0, 128, 255),
  });
});

test.each([
  ['holistic_landmarks_v1;fps=15;extractor_tag=v0.5.4', 15],
  ['x; fps=29.97', 29.97],
  ['pose_sequence', null],
  ['x;fps=0', null],
])('the speed that "%s" tells is %s', (encoding, speed) => {
  expect(framesPerSecond(encoding)).toBe(speed);
});

test('a WAV file holds what it says: one channel, 16 bits, its rate, and the samples without overflow', () => {
  const file = Buffer.from(wavOf({ samples: Float32Array.of(0.5, -1, 1, 2), sampleRate: 48_000 }));
  expect(file.toString('latin1', 0, 4) + file.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ');
  expect([file.readUInt32LE(4), file.readUInt16LE(20), file.readUInt16LE(22)]).toEqual([44, 1, 1]);
  expect([file.readUInt32LE(24), file.readUInt32LE(28), file.readUInt16LE(34)]).toEqual([48_000, 96_000, 16]);
  expect([file.toString('latin1', 36, 40), file.readUInt32LE(40)]).toEqual(['data', 8]);
  expect([44, 46, 48, 50].map((at) => file.readInt16LE(at))).toEqual([16_384, -32_768, 32_767, 32_767]);
});
