import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../random.ts';
import { movementSamples, poseSamples, toneSamples } from '../../testing.ts';
import { descriptionOf, standardisedRows } from './description.ts';
import { doubtsOf } from './doubts.ts';
import { classDistances } from './neighbours.ts';

/** Clouds of points, one a label, all as far from each other; points of a cloud lie 1 from its middle on each axis. */
function clouds(labels: readonly string[], takes: number, { seed = 1, columns = 8, apart = 8 } = {}) {
  const random = createRandom(seed);
  const centres = labels.map((_, k) => Array.from({ length: columns }, (_, i) => (i === k ? apart : 0)));
  const of = Array.from({ length: labels.length * takes }, (_, i) => i % labels.length);
  const vectors = of.map((k) => Float32Array.from(centres[k] ?? [], (x) => x + random.normal()));
  return { described: standardisedRows(vectors), labels: of.map((k) => labels[k] ?? '') };
}

/** Gives one in twenty another label; returns which. */
function flip(labels: string[], seed: number): Map<number, string> {
  const [random, names] = [createRandom(seed), [...new Set(labels)]];
  const rows = random.shuffle(Array.from(labels.keys())).slice(0, Math.round(labels.length / 20));
  return new Map(
    rows.map((row) => {
      const right = labels[row] ?? '';
      labels[row] = names[(names.indexOf(right) + 1 + random.integer(names.length - 1)) % names.length] ?? '';
      return [row, right];
    }),
  );
}

test('of labels that were mixed up, one in twenty, nine of ten are found and nine of ten found are right', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }),
      fc.integer({ min: 20, max: 60 }),
      fc.nat(999),
      (k, takes, seed) => {
        const names = Array.from({ length: k }, (_, i) => `word ${i}`);
        const { described, labels } = clouds(names, takes, { seed });
        const right = flip(labels, seed);
        const found = [...doubtsOf(described, labels)].filter(([, { kind }]) => kind === 'contradicts');
        const hits = found.filter(([row]) => right.has(row));
        expect(hits.length / right.size, 'recall').toBeGreaterThanOrEqual(0.9);
        expect(hits.length / found.length, 'precision').toBeGreaterThanOrEqual(0.9);
        const named = hits.filter(([row, { instead }]) => instead === right.get(row));
        expect(named.length / hits.length, 'named rightly').toBeGreaterThanOrEqual(0.9);
      },
    ),
    { numRuns: 25 },
  );
});

test.each([
  ['poses', poseSamples],
  ['movements', movementSamples],
  ['tones', toneSamples],
])('a mixed-up label is found among %s as they are recorded', (_, samplesOf) => {
  const samples = samplesOf(['drink', 'eat', 'sleep'], 8);
  const signals = samples.map(({ signal }) => signal);
  const described = standardisedRows(signals.map(descriptionOf(signals).describe));
  const labels = samples.map(({ facts }) => facts.label ?? '');
  expect([...doubtsOf(described, labels).values()].filter(({ kind }) => kind === 'contradicts')).toEqual([]);
  const right = labels[4] ?? '';
  labels[4] = right === 'drink' ? 'eat' : 'drink';
  expect(doubtsOf(described, labels).get(4)).toMatchObject({ kind: 'contradicts', instead: right });
});

test('what is far from everything is unlike its label, and no other is named', () => {
  const { described, labels } = clouds(['drink', 'eat'], 20);
  described.rows.fill(40, 0, described.columns);
  expect(doubtsOf(described, labels).get(0)).toMatchObject({ kind: 'unlike', instead: null });
});

test('where labels cannot be told apart at all, few recordings stand out', () => {
  const { described, labels } = clouds(['drink', 'eat', 'sleep'], 40, { apart: 0 });
  expect(doubtsOf(described, labels).size).toBeLessThan(labels.length / 8);
});

test('nothing is said where there is nothing to compare with', () => {
  const alone = clouds(['drink', 'eat'], 1);
  expect(doubtsOf(alone.described, alone.labels).size).toBe(0);
  const one = clouds(['drink'], 5);
  expect([...doubtsOf(one.described, one.labels).values()].filter(({ kind }) => kind !== 'unlike')).toEqual(
    [],
  );
  expect(doubtsOf({ rows: new Float32Array(), columns: 0 }, []).size).toBe(0);
});

test('scores are shares, whatever the recordings, copies of each other among them', () => {
  const point = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(fc.array(fc.tuple(point, fc.constantFrom('a', 'b', 'c')), { maxLength: 30 }), (rows) => {
      const described = standardisedRows(rows.map(([values]) => Float32Array.from(values)));
      for (const { score } of doubtsOf(
        described,
        rows.map(([, label]) => label),
      ).values()) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 40 },
  );
});

test('distances are those of the nearest of each class, the row itself left out', () => {
  const rows = Float32Array.of(0, 1, 3, 10, 12);
  const described = { rows, columns: 1, targets: Uint16Array.of(0, 0, 0, 1, 1), classes: 3 };
  const [first, , third, fourth] = classDistances(described, Uint32Array.of(0, 1, 2, 3, 4), 2);
  expect(first).toEqual({ own: 2, other: 11, nearest: 1 });
  expect(third).toEqual({ own: 2.5, other: 8, nearest: 1 });
  expect(fourth).toEqual({ own: 2, other: 8, nearest: 0 });
});
