import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined, loudness, pcmBase64, soundFault } from './sound_check.ts';

const tone = (seconds: number, height: number) =>
  Float32Array.from({ length: seconds * 16_000 }, (_, i) => height * Math.sin(i / 5));

describe('a recording from the microphone', () => {
  it.each([
    ['too_short', tone(0.1, 0.5)],
    ['too_short', new Float32Array()],
    ['silent', tone(1, 0)],
    ['silent', tone(1, 0.001)],
    ['clipped', tone(1, 3).map((sample) => Math.max(-1, Math.min(1, sample)))],
    [null, tone(1, 0.5)],
    [null, tone(1, 0.02)],
  ])('that is %s is known as such', (fault, samples) => expect(soundFault(samples)).toBe(fault));

  it('is written as 16-bit samples that mean the same', () => {
    const samples = fc.float32Array({ min: -1, max: 1, noNaN: true, maxLength: 50 });
    fc.assert(
      fc.property(samples, (sound) => {
        const bytes = Buffer.from(pcmBase64(sound), 'base64');
        expect(bytes).toHaveLength(2 * sound.length);
        for (const [index, sample] of sound.entries()) {
          expect(Math.abs(bytes.readInt16LE(2 * index) / 32_768 - sample)).toBeLessThanOrEqual(1 / 32_768);
        }
      }),
    );
  });

  it('is louder on the meter the louder it is, and stays on it', () => {
    const levels = [0, 0.001, 0.03, 0.3, 1].map((height) => loudness(tone(0.1, height)));
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    expect(levels[0]).toBe(0);
    expect(Math.max(...levels)).toBeLessThanOrEqual(1);
  });

  it('is the pieces in which it came, one after the other', () => {
    expect([...joined([Float32Array.of(1, 2), Float32Array.of(), Float32Array.of(3)])]).toEqual([1, 2, 3]);
  });
});
