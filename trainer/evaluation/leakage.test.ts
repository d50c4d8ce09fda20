import { describe, expect, test } from 'vitest';
import type { Part, SplitFilePart } from '../../data/schema.ts';
import { createRandom } from '../random.ts';
import { factsOf } from '../testing.ts';
import type { TrainingSample } from '../training.ts';
import { splitCertificate, verifyCertificate } from './certificate.ts';
import { assertFittedOnTrain, type LeakDetails } from './leakage.ts';
import { partitionOf } from './partition.ts';
import { keeping, partsOf, type Row, recordingsOf } from './testing/history.ts';

const leak = (details: Partial<LeakDetails>) =>
  expect.objectContaining({ code: 'DATA_LEAKAGE', details: expect.objectContaining(details) });

const row = (row: Partial<Row>): Row => ({ session: null, label: 'drink', ...row });

const stored = (samples: readonly TrainingSample[], ...parts: (Part | null)[]) =>
  keeping(samples, new Map(parts.flatMap((part, i) => (part ? [[i + 1, part] as const] : []))));

const fixedAs = (...parts: SplitFilePart[]) =>
  new Map(parts.map((part, i) => [`recording-${i + 1}`, part] as const));

/** A chirp in noise, louder or softer, with silence around it. */
function sound(sample_id: number, seed: number, gain = 1, silence = 0): TrainingSample {
  const random = createRandom(seed);
  const values = new Float32Array(6000 + 2 * silence);
  for (let t = 0; t < 6000; t++) {
    values[silence + t] = gain * (0.2 * Math.sin(t * (0.1 + 1e-5 * t)) + 0.1 * random.normal());
  }
  const facts = factsOf(sample_id, {
    modality: 'sound',
    signal_kind: 'audio',
    frames: values.length,
    dims: 1,
  });
  return { facts, signal: { kind: 'audio', sampleRate: 16_000, values } };
}

describe('planted duplicates', () => {
  test('copies in many sessions all go into one part', () => {
    const rows = Array.from({ length: 60 }, (_, i) => row({ session: `s${i % 30}`, label: `${i % 3}` }));
    const planted = [3, 17, 25, 41].map((place) => ({ ...rows[place], movement: 1 }));
    const samples = recordingsOf([...rows, ...planted.map(row)]);
    const partOf = partsOf(partitionOf(samples, undefined));
    expect(new Set([61, 62, 63, 64].map((id) => partOf.get(id))).size).toBe(1);
    expect(new Set([4, 18, 26, 42].map((id) => partOf.get(id))).size).toBe(1);
  });

  test('a later session that copies a stored test recording leaves the copy out by name', () => {
    const rows = [
      row({ session: 'a' }),
      row({ session: 'b', movement: 1 }),
      row({ session: 'a' }),
      row({ session: 'a', movement: 1 }),
    ];
    const { partition, leftOut } = partitionOf(stored(recordingsOf(rows), 'train', 'test'), undefined);
    expect(leftOut).toEqual([
      {
        ...{
          sample_id: 4,
          external_id: 'recording-4',
          reason: 'duplicate_in_other_part',
          of: 2,
          part: 'test',
        },
      },
    ]);
    expect(partition.map(({ sample_id, part }) => `${sample_id} ${part}`)).toEqual([
      ...['1 train', '2 test', '3 train'],
    ]);
  });

  test('stored copies in two parts are refused', () => {
    const samples = recordingsOf([row({ movement: 1 }), row({ movement: 1 })]);
    const contradiction = leak({ kind: 'content', parts: ['train', 'test'], sample_ids: [1, 2] });
    expect(() => partitionOf(stored(samples, 'train', 'test'), undefined)).toThrow(contradiction);
  });

  test('of copies across a split file, the one outside the strictest part stays out and training goes on', () => {
    const samples = recordingsOf([
      row({ movement: 1 }),
      row({}),
      row({ movement: 1 }),
      row({ movement: 1, size: 3 }),
    ]);
    const split = partitionOf(samples, fixedAs('train', 'train', 'test', 'validation'));
    expect(split.leftOut.map(({ sample_id, of, part }) => [sample_id, of, part])).toEqual([
      [1, 3, 'test'],
      [4, 3, 'test'],
    ]);
    expect(splitCertificate(split, [2]).overlaps).toMatchObject({ content: 0, near_duplicate: 0 });
  });
});

describe('a capture in two sessions', () => {
  test('joins them', () => {
    const rows = Array.from({ length: 40 }, (_, i) => row({ session: `s${i % 20}` }));
    const samples = recordingsOf([
      ...rows,
      row({ session: 's1', capture: 'c' }),
      row({ session: 's9', capture: 'c' }),
    ]);
    const { groups, partition } = partitionOf(samples, undefined);
    const partOf = partsOf({ partition });
    expect(groups.get(2)).toBe(groups.get(10));
    expect(partOf.get(41)).toBe(partOf.get(42));
    expect(partOf.get(2)).toBe(partOf.get(10));
  });

  test('leaves the later piece out where the sessions stand in two parts', () => {
    const rows = [
      row({ session: 'a' }),
      row({ session: 'b', capture: 'c' }),
      row({ session: 'a', capture: 'c' }),
    ];
    const { leftOut } = partitionOf(stored(recordingsOf(rows), 'train', 'test'), undefined);
    expect(leftOut).toMatchObject([{ sample_id: 3, reason: 'capture_in_other_part', of: 2, part: 'test' }]);
  });

  test.each(['session', 'capture'] as const)('is refused by name once two parts are stored: %s', (kind) => {
    const samples = recordingsOf([row({ [kind]: 'x' }), row({ [kind]: 'x' })]);
    const contradiction = leak({ kind, group: `${kind} x`, parts: ['train', 'holdout'] });
    expect(() => partitionOf(stored(samples, 'train', 'holdout'), undefined)).toThrow(contradiction);
  });

  test('makes a split file worthless; a session in two of its parts is certified as what it is', () => {
    const pieces = recordingsOf([row({ capture: 'c' }), row({ capture: 'c' })]);
    expect(() => partitionOf(pieces, fixedAs('train', 'test'))).toThrow(leak({ kind: 'capture' }));
    const session = partitionOf(
      recordingsOf([row({ session: 's' }), row({ session: 's' })]),
      fixedAs('train', 'test'),
    );
    expect(splitCertificate(session, [1]).overlaps.session).toBe(1);
  });
});

describe('a near-duplicate WAV with other gain', () => {
  test('follows the recording it repeats', () => {
    const singles = Array.from({ length: 20 }, (_, i) => sound(i + 1, i + 1));
    const { groups } = partitionOf([...singles, sound(21, 13, 0.3, 500)], undefined);
    expect(groups.get(21)).toBe(groups.get(13));
    expect(new Set(groups.values()).size).toBe(20);
  });

  test('is left out where it would bring a test recording into train', () => {
    const louder = sound(3, 2, 1.7);
    const samples = stored([sound(1, 1), sound(2, 2), louder], 'train', 'test');
    const inTrain = samples.map((one) => ({
      ...one,
      facts: { ...one.facts, session_id: one.facts.sample_id === 2 ? 'b' : 'a' },
    }));
    expect(partitionOf(inTrain, undefined).leftOut).toMatchObject([
      { sample_id: 3, reason: 'duplicate_in_other_part', of: 2, part: 'test' },
    ]);
  });

  test('is refused where both are stored', () => {
    const samples = stored([sound(1, 1), sound(2, 1, 0.5)], 'train', 'test');
    expect(() => partitionOf(samples, undefined)).toThrow(
      leak({ kind: 'near_duplicate', sample_ids: [1, 2] }),
    );
  });

  test('that makes two stored recordings look alike is itself left out', () => {
    // 1 and 3 are 1.4 tolerances apart; 2, between them, is within reach of both.
    const steps = [0, 7e-4, 1.4e-3].map((step, i): TrainingSample => {
      const random = createRandom(1);
      const values = Float32Array.from({ length: 200 }, () => random.normal() + step * random.normal());
      return { facts: factsOf(i + 1), signal: { kind: 'sequence', frames: 20, dims: 10, values } };
    });
    const split = partitionOf(stored(steps, 'train', null, 'test'), undefined);
    expect(split.leftOut).toMatchObject([{ sample_id: 2, reason: 'duplicate_in_other_part' }]);
    expect(splitCertificate(split, [1]).overlaps.near_duplicate).toBe(0);
  });
});

describe('statistics fitted on anything but train', () => {
  const samples = recordingsOf(Array.from({ length: 60 }, (_, i) => row({ label: `${i % 3}` })));
  const split = partitionOf(samples, undefined);
  const [train, tested] = [split.members.train, split.members.test].map((part) =>
    part.map(({ facts }) => facts.sample_id),
  );

  test('are caught by name, one test recording being enough', () => {
    const [first = 0] = tested ?? [];
    const caught = leak({ kind: 'fitted_outside_train', parts: ['test'], sample_ids: [first] });
    expect(() => assertFittedOnTrain([...(train ?? []), first], split)).toThrow(caught);
    expect(() => splitCertificate(split, [...(train ?? []), first])).toThrow(caught);
    expect(() => assertFittedOnTrain((train ?? []).slice(1), split)).toThrow(
      leak({ sample_ids: train?.slice(0, 1) ?? [] }),
    );
    expect(() => assertFittedOnTrain(train ?? [], split)).not.toThrow();
  });

  test('are caught in a certificate afterwards', () => {
    const facts = samples.map((sample) => sample.facts);
    const certificate = splitCertificate(split, train ?? []);
    const caught = leak({ kind: 'fitted_outside_train' });
    expect(() => verifyCertificate(certificate, facts, train ?? [])).not.toThrow();
    expect(() => verifyCertificate(certificate, facts, [...(train ?? []), ...(tested ?? [])])).toThrow(
      caught,
    );
    const swapped = facts.map((one) => ({ ...one, content_hash: '9'.repeat(64) }));
    expect(() => verifyCertificate(certificate, swapped, train ?? [])).toThrow(caught);
    const forged = { ...certificate, fitted_on: { ...certificate.fitted_on, ids: [] } };
    expect(() => verifyCertificate(forged, facts, train ?? [])).toThrow(caught);
  });
});

describe('who stands in for the person', () => {
  test('trains and is never judged by', () => {
    const rows = ['a', 'b'].flatMap((session) => [
      ...[1, 2, 3, 4].map(() => row({ session })),
      row({ session, performer: 'carer' }),
    ]);
    const { partition, leftOut } = partitionOf(recordingsOf(rows), undefined);
    const carers = partition.filter(({ sample_id }) => sample_id === 5 || sample_id === 10);
    expect(carers.map(({ part }) => part)).toEqual(['train']);
    expect(leftOut).toMatchObject([{ reason: 'session_in_other_part', part: 'test' }]);
  });
});
