import { describe, expect, test } from 'vitest';
import type { Signal } from '../../data/schema.ts';
import { specFor } from './choose.ts';
import { extractFeatures, featureLength } from './extract.ts';

const spec = specFor([audio(new Float32Array(1))]);
const featuresOf = (samples: Float32Array) => extractFeatures(spec, audio(samples));

function audio(values: Float32Array): Signal {
  return { kind: 'audio', sampleRate: 16_000, values };
}

/** Integer arithmetic, so that the oracle hears exactly the same. */
function chirp(length: number, gain = 1): Float32Array {
  return Float32Array.from({ length }, (_, t) => (gain * (((7 * t * t + 13 * t) % 2001) - 1000)) / 32_768);
}

function concat(...pieces: Float32Array[]): Float32Array {
  return Float32Array.from(pieces.flatMap((piece) => [...piece]));
}

const silence = (length: number) => new Float32Array(length);

// Every seventh feature as mfcc_oracle.py prints it (numpy 1.24, scipy 1.10).
describe('the features agree with numpy and scipy', () => {
  test.each([
    {
      name: 'shorter than a frame',
      samples: chirp(100),
      expected: [
        -57.7723, -0.248188, -10.9615, -0.583883, 2.79307, 1.0121, -0.830381, -0.343966, 0.0379368, -0.630669,
        0, 0, 0,
      ],
    },
    {
      name: 'a quarter of a second',
      samples: chirp(4000),
      expected: [
        -43.8807, -0.0194233, -13.6605, 0.101028, -1.57722, -0.4554, -1.76611, 0.329518, -1.27264, -0.380578,
        0.428019, 0.343475, 0.101452,
      ],
    },
    {
      name: 'with silent edges',
      samples: concat(silence(1600), chirp(3000, 0.5), chirp(3000), silence(2000)),
      expected: [
        -53.2894, 0.173032, -13.9475, -0.23007, -2.10559, -0.138868, -1.98719, 0.191517, -1.08141, 0.0239821,
        0.549559, 0.432044, 0.168313,
      ],
    },
  ])('$name', ({ samples, expected }) => {
    const features = featuresOf(samples);
    expect(features.length).toBe(featureLength(spec));
    const sampled = features.filter((_, i) => i % 7 === 0);
    for (const [i, value] of expected.entries()) expect(sampled[i]).toBeCloseTo(value, 3);
  });
});

describe('a recording sounds the same', () => {
  const word = chirp(6400);

  test('with whole frames of silence before and after it', () => {
    const framed = concat(silence(10 * 160), word, silence(20 * 160));
    const inTheMiddle = concat(silence(5 * 160), word, silence(25 * 160));
    expect(featuresOf(framed)).toEqual(featuresOf(inTheMiddle));
  });

  test('whatever the loudness of the recording, but for its level: the first coefficient', () => {
    const loud = featuresOf(word);
    const soft = featuresOf(word.map((x) => x / 8));
    const shift = Math.sqrt(26) * Math.log(64);
    for (const [i, value] of loud.entries()) {
      const isLevel = i % 13 === 0 && i < 5 * 13;
      expect(soft[i]).toBeCloseTo(isLevel ? value - shift : value, 3);
    }
  });
});

test.each([0, 1, 399, 400, 401])('%i samples of nothing give finite features', (length) => {
  expect(featuresOf(silence(length)).every(Number.isFinite)).toBe(true);
});

test('what is not 16 kHz audio is refused', () => {
  const telephone: Signal = { kind: 'audio', sampleRate: 8000, values: chirp(100) };
  const gesture: Signal = { kind: 'sequence', frames: 1, dims: 2, values: Float32Array.of(1, 2) };
  for (const signal of [telephone, gesture]) {
    expect(() => extractFeatures(spec, signal)).toThrow(
      expect.objectContaining({ code: 'FEATURES_MISMATCH' }),
    );
  }
});
