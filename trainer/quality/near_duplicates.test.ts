import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Signal } from '../../data/schema.ts';
import { createRandom } from '../random.ts';
import { nearDuplicates } from './near_duplicates.ts';

const audio = (values: Float32Array): Signal => ({ kind: 'audio', sampleRate: 16_000, values });
const sequence = (frames: number, values: Float32Array): Signal => ({
  ...{ kind: 'sequence', frames, dims: values.length / frames, values },
});

const numbered = (signals: readonly Signal[]) => signals.map((signal, i) => ({ sample_id: i + 1, signal }));
const found = (...signals: Signal[]) => nearDuplicates(numbered(signals));

/** A hummed syllable: a pitch that glides and trembles, swelling and dying away, over a breath of noise. */
function take(seed: number): Float32Array {
  const random = createRandom(seed);
  const [pitch, glide] = [120 + 5 * random.normal(), 20 + 3 * random.normal()];
  let phase = 0;
  return Float32Array.from({ length: 8000 }, (_, t) => {
    phase += (2 * Math.PI * (pitch + (glide * t) / 8000)) / 16_000 + 0.02 * random.normal();
    const voice = Math.sin(phase) + 0.6 * Math.sin(2 * phase) + 0.3 * Math.sin(5 * phase);
    return 0.2 * Math.sin((Math.PI * t) / 8000) * voice + 0.003 * random.normal();
  });
}

function padded(samples: Float32Array, before: number, after: number): Float32Array {
  const longer = new Float32Array(before + samples.length + after);
  longer.set(samples, before);
  return longer;
}

const rounded = (samples: Float32Array, gain: number) =>
  samples.map((value) => Math.round(32_768 * gain * value) / 32_768);

const noise = createRandom(77);

describe('one sound in two guises', () => {
  test.each<[string, (samples: Float32Array) => Float32Array]>([
    ['another gain, rounded to 16 bits', (samples) => rounded(samples, 0.31)],
    ['very quiet', (samples) => rounded(samples, 0.05)],
    ['turned upside down', (samples) => samples.map((value) => -value)],
    ['silence before and behind', (samples) => padded(samples, 4321, 2000)],
    ['edges cut off', (samples) => samples.slice(300, -200)],
    ['a little noise', (samples) => samples.map((value) => value + 0.002 * noise.normal())],
    ['an offset', (samples) => samples.map((value) => value + 0.02)],
    ['louder, later and noisy', (samples) => padded(samples, 900, 0).map((v) => 1.8 * v + 1e-3)],
  ])('%s', (_, guise) => {
    expect(found(audio(take(1)), audio(take(2)), audio(guise(take(1))))).toEqual([
      { sample_ids: [1, 3], kind: 'near_duplicate' },
    ]);
  });

  test('takes of one syllable by one voice are recordings of their own', () => {
    expect(found(...Array.from({ length: 60 }, (_, i) => audio(take(i + 1))))).toEqual([]);
  });

  test('silence repeats nothing', () => {
    expect(found(audio(new Float32Array(100)), audio(new Float32Array(200)))).toEqual([]);
  });
});

describe('one movement in two guises', () => {
  const random = createRandom(5);
  const movement = () => Float32Array.from({ length: 120 }, () => random.normal());
  const moved = movement();

  test.each<[string, Float32Array]>([
    ['scaled', moved.map((value) => 2.5 * value)],
    ['moved', moved.map((value, i) => value + (i % 6))],
    ['rounded', moved.map((value) => Math.round(value * 5000) / 5000)],
  ])('%s', (_, guise) => {
    expect(found(sequence(20, moved), sequence(20, movement()), sequence(20, guise))).toEqual([
      { sample_ids: [1, 3], kind: 'near_duplicate' },
    ]);
  });

  test('done again it is a recording of its own', () => {
    const again = moved.map((value) => value + 0.01 * random.normal());
    expect(found(sequence(20, moved), sequence(20, again))).toEqual([]);
  });

  test('the same values in other frames are another recording', () => {
    expect(found(sequence(20, moved), sequence(40, moved))).toEqual([]);
  });
});

describe('still poses', () => {
  const pose = Float32Array.from({ length: 42 }, (_, i) => 0.1 + Math.sin(i));

  test('two frames of a video are alike and yet two recordings', () => {
    const next = pose.map((value) => value + 1e-4);
    expect(
      found(
        sequence(1, pose),
        sequence(1, next),
        sequence(
          1,
          pose.map((v) => 2 * v),
        ),
      ),
    ).toEqual([]);
  });

  test('float rounding hides no copy', () => {
    const rewritten = pose.map((value) => Number(value.toPrecision(7)));
    expect(found(sequence(1, pose), sequence(1, rewritten))).toMatchObject([{ sample_ids: [1, 2] }]);
  });
});

test('copies are told from guises, and a guise names every copy', () => {
  const sound = take(1);
  const signals = [audio(sound), audio(take(2)), audio(sound.slice()), audio(rounded(sound, 0.5))];
  expect(found(...signals)).toEqual([
    { sample_ids: [1, 3], kind: 'same_content' },
    { sample_ids: [1, 3, 4], kind: 'near_duplicate' },
  ]);
});

const dataFolder = join(import.meta.dirname, '../../../shared/data');
const here = existsSync(dataFolder);

/** 16-bit mono WAV files with the plain header of 44 bytes, which these two sets have. */
function wavSignals(folder: string): Signal[] {
  const path = join(dataFolder, folder);
  return readdirSync(path).map((name) => {
    const { buffer, byteOffset, byteLength } = readFileSync(join(path, name));
    const samples = new Int16Array(buffer.slice(byteOffset + 44, byteOffset + byteLength - (byteLength % 2)));
    return audio(Float32Array.from(samples, (value) => value / 32_768));
  });
}

describe.skipIf(!here)(`real recordings (${here ? 'from' : 'skipped: there is no'} ../shared/data)`, () => {
  test.each([
    ['fsdd/recordings', 1500],
    ['esc10/wav16k', 240],
  ])('%s: no take passes for another, and every quieter copy is found', (folder, count) => {
    const signals = wavSignals(folder);
    expect(signals.length).toBe(count);
    expect(nearDuplicates(numbered(signals))).toEqual([]);
    const some = signals.filter((_, i) => i % 12 === 0);
    const copies = some.map(({ values }) => audio(rounded(padded(values, 400, 100), 0.4)));
    expect(nearDuplicates(numbered([...some, ...copies])).length).toBe(some.length);
  });
});
