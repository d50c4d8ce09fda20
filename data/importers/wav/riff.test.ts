import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { riff, tone, type WavShape, wavBytes } from '../fixtures.ts';
import type { SignalPayload } from '../item.ts';
import { decodeWav } from './reader.ts';

function pcmOf({ payload }: SignalPayload): Int16Array {
  return new Int16Array(payload.slice().buffer);
}

/** A WAV whose data chunk says `declared` bytes, and its RIFF header as much as fits to that. */
function lyingWav(declared: number): Buffer {
  const bytes = wavBytes(tone(440, 0.1));
  const data = bytes.indexOf('data');
  bytes.writeUInt32LE(declared >>> 0, data + 4);
  bytes.writeUInt32LE((data + declared) >>> 0, 4);
  return bytes;
}

describe('a WAV file', () => {
  const codings: WavShape[] = [
    { bits: 8 },
    { bits: 16 },
    { bits: 24 },
    { bits: 32 },
    { bits: 32, float: true },
    { bits: 64, float: true },
    { bits: 24, extensible: true },
    { bits: 32, float: true, extensible: true },
  ];

  test.each(codings)('is read whatever its coding: %o', (coding) => {
    const sound = tone(440, 0.05);
    const pcm = pcmOf(decodeWav(wavBytes(sound, coding)));
    const tolerance = coding.bits === 8 ? 2 ** -8 : 2 ** -15;
    expect(pcm.length).toBe(800);
    expect(sound.every((value, i) => Math.abs((pcm[i] ?? 0) / 32768 - value) <= tolerance)).toBe(true);
  });

  test('of 16 bits, mono and 16 kHz keeps every bit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -32768, max: 32767 }), { minLength: 1, maxLength: 200 }),
        (pcm) => {
          expect([...pcmOf(decodeWav(wavBytes(pcm.map((value) => value / 32768))))]).toEqual(pcm);
        },
      ),
    );
  });

  test('in stereo becomes the mean of both sides', () => {
    const pcm = pcmOf(decodeWav(wavBytes([0.5, 0.25, -0.5, 0.25], { channels: 2 })));
    expect([...pcm]).toEqual([0.375 * 32768, -0.125 * 32768]);
  });

  test('of any other rate comes out at 16 kHz', () => {
    expect(decodeWav(wavBytes(tone(440, 0.5, 44_100), { sampleRate: 44_100 })).frames).toBe(8000);
  });

  test('may have zeros or an ID3 tag behind it, and a header that counts itself', () => {
    const bytes = wavBytes(tone(440, 0.05));
    const tag = Buffer.concat([Buffer.from('TAG'), Buffer.alloc(125, 0x41)]);
    const counted = Buffer.from(bytes);
    counted.writeUInt32LE(bytes.length, 4);
    for (const file of [Buffer.concat([bytes, Buffer.alloc(512)]), Buffer.concat([bytes, tag]), counted]) {
      expect(decodeWav(file).frames).toBe(800);
    }
  });

  test.each([
    ['declares more sound than it has', lyingWav(1_000_000)],
    ['declares four gigabytes, as a recorder that was cut off does', lyingWav(0xffff_ffff)],
    ['declares less sound than it has', lyingWav(1000)],
    ['declares no sound', lyingWav(0)],
    ['declares half a sample', lyingWav(1001)],
    ['was cut off', wavBytes(tone(440, 0.1)).subarray(0, 2000)],
    ['holds no sound', wavBytes([])],
  ])('that %s is refused for its length', (_, bytes) => {
    expect(() => decodeWav(bytes)).toThrow(expect.objectContaining({ code: 'WAV_LENGTH' }));
  });

  test.each([
    ['over a minute', wavBytes(new Float64Array(8000 * 61), { sampleRate: 8000, bits: 8 }), 'TOO_LARGE'],
    ['NaN', wavBytes([0, Number.NaN], { bits: 32, float: true }), 'NON_FINITE'],
    ['infinity', wavBytes([0, Number.NEGATIVE_INFINITY], { bits: 64, float: true }), 'NON_FINITE'],
    ['floats in units of 16 bits', wavBytes([0, 12_000], { bits: 32, float: true }), 'AUDIO_SCALE'],
    ['64-bit integers', wavBytes([0, 0], { bits: 64 }), 'WAV_FORMAT'],
    ['no format', riff([['data', Buffer.alloc(8)]]), 'WAV_FORMAT'],
    ['an MP3', Buffer.from('ID3\x04 not a WAV at all'), 'WAV_FORMAT'],
  ])('of %s is refused', (_, bytes, code) => {
    expect(() => decodeWav(bytes)).toThrow(expect.objectContaining({ code }));
  });
});
