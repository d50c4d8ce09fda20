import { describe, expect, test } from 'vitest';
import { AUDIO_SAMPLE_RATE, type Signal } from '../../../data/schema.ts';
import { extractFeatures, featureLength } from '../extract.ts';
import { audioStatistics } from './recipes.ts';
import { chirp, joined, knocks, silence } from './testing.ts';

const audio = (values: Float32Array): Signal => ({ kind: 'audio', sampleRate: AUDIO_SAMPLE_RATE, values });
const featuresOf = (samples: Float32Array) => extractFeatures(audioStatistics, audio(samples));

// Every eleventh feature as audio_oracle.py prints it (numpy 1.24, scipy 1.10).
describe('the statistics agree with numpy and scipy', () => {
  test.each([
    {
      name: 'shorter than a frame',
      samples: chirp(100),
      expected: [
        -29.4886, 0.716853, 2.98875, 0.987021, -1.11559, -0.284429, 0.767511, -0.670349, -1.13944, -0.222809,
        0, 0, 0, 0, 0, -13.1224, -13.1224, -13.1224, -13.1224, -13.1224, 0,
      ],
    },
    {
      name: 'with silent edges',
      samples: joined(
        silence(1600),
        knocks(3000).map((x) => x / 2),
        knocks(3000),
        silence(2000),
      ),
      expected: [
        -54.7985, 0.471951, 0.53367, 0.0496391, -0.536623, 0.196523, 0.0901618, -0.0491055, 0.155498,
        -0.253671, 0.508654, 0.883089, 0.262669, 0.106189, 0.0600668, -1.95074, -4.02715, -3.80161, -2.2713,
        -7.30036, 5.85687,
      ],
    },
    {
      name: 'longer than a transform of its rhythm',
      samples: knocks(90_000),
      expected: [
        -75.2638, 0.19934, 0.899219, -0.143086, -0.152047, 0.165233, -0.119164, -0.0718096, 0.0862446,
        -0.307398, 0.752367, 0.890532, 0.192769, 0.14311, 0.0694237, -1.22693, -10.5182, -3.23952, -2.33323,
        -12.7725, 7.40462,
      ],
    },
  ])('$name', ({ samples, expected }) => {
    const features = featuresOf(samples);
    expect(features.length).toBe(featureLength(audioStatistics));
    const sampled = features.filter((_, i) => i % 11 === 0);
    expect(sampled.length).toBe(expected.length);
    for (const [i, value] of expected.entries()) expect(sampled[i]).toBeCloseTo(value, 3);
  });
});

describe('a recording sounds the same', () => {
  const word = knocks(6400);

  test('with whole frames of silence before and after it', () => {
    const framed = joined(silence(10 * 160), word, silence(20 * 160));
    const inTheMiddle = joined(silence(5 * 160), word, silence(25 * 160));
    expect(featuresOf(framed)).toEqual(featuresOf(inTheMiddle));
  });

  test.each([1 / 8, 1 / 3, 4])('%f times as loud', (gain) => {
    const [recorded, changed] = [featuresOf(word), featuresOf(word.map((x) => x * gain))];
    for (const [i, value] of recorded.entries()) expect(changed[i]).toBeCloseTo(value, 3);
  });
});

test.each([0, 1, 399, 400, 401, 100_000])('%i samples of nothing give finite features', (length) => {
  expect(featuresOf(silence(length)).every(Number.isFinite)).toBe(true);
});

test('what is not 16 kHz audio is refused', () => {
  const telephone: Signal = { kind: 'audio', sampleRate: 8000, values: chirp(100) };
  const gesture: Signal = { kind: 'sequence', frames: 1, dims: 2, values: Float32Array.of(1, 2) };
  for (const signal of [telephone, gesture]) {
    expect(() => extractFeatures(audioStatistics, signal)).toThrow(
      expect.objectContaining({ code: 'FEATURES_MISMATCH' }),
    );
  }
});
