import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Part, SampleFacts } from '../../data/schema.ts';
import { factsOf } from '../testing.ts';
import { assignParts, countParts, fixedAssignments, groupOf, PART_SHARES } from './split.ts';

/** A person's recordings over some sessions, as they come in. */
const history = fc
  .array(
    fc.record({
      session: fc.constantFrom(null, 's1', 's2', 's3', 's4', 's5', 's6'),
      label: fc.constantFrom('drink', 'eat', 'no', 'more'),
      capture: fc.constantFrom(null, null, 'c1', 'c2'),
    }),
    { minLength: 1, maxLength: 80 },
  )
  .map((rows) =>
    rows.map(({ session, label, capture }, i) =>
      factsOf(i + 1, { session_id: session, label, capture_id: session === null ? capture : null }),
    ),
  );

const keeping = (samples: readonly SampleFacts[], parts: ReadonlyMap<number, Part>) =>
  samples.map((facts) => ({ ...facts, part: parts.get(facts.sample_id) ?? null }));

const mapOf = (assignments: ReturnType<typeof assignParts>) =>
  new Map(assignments.map(({ sample_id, part }) => [sample_id, part]));

test('whatever comes later, every earlier recording stays in its part', () => {
  fc.assert(
    fc.property(history, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
      const earlier = all.slice(0, Math.floor(all.length * share));
      const before = mapOf(assignParts(earlier));
      const after = mapOf(assignParts(keeping(all, before)));
      for (const [sample_id, part] of before) expect(after.get(sample_id)).toBe(part);
    }),
  );
});

test('no session and no capture ever stands in two parts', () => {
  fc.assert(
    fc.property(history, (all) => {
      const parts = mapOf(assignParts(all));
      for (const members of Map.groupBy(all, groupOf).values()) {
        expect(new Set(members.map(({ sample_id }) => parts.get(sample_id))).size).toBe(1);
      }
    }),
  );
});

test('the order in which recordings are handed over decides nothing', () => {
  fc.assert(
    fc.property(history, (all) => {
      expect(mapOf(assignParts([...all].reverse()))).toEqual(mapOf(assignParts(all)));
    }),
  );
});

test('with 60 or more single recordings the shares are 60/20/15/5 within two points', () => {
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 400 }), fc.integer({ min: 2, max: 10 }), (count, labels) => {
      const samples = Array.from({ length: count }, (_, i) =>
        factsOf(i + 1, { label: `label-${i % labels}` }),
      );
      const counts = countParts(assignParts(samples));
      for (const part of Object.keys(PART_SHARES) as Part[]) {
        expect(Math.abs(counts[part] / count - PART_SHARES[part])).toBeLessThanOrEqual(0.02);
      }
    }),
    { numRuns: 40 },
  );
});

test('a label is learned from before it is judged: its first recordings train', () => {
  fc.assert(
    fc.property(history, (all) => {
      const parts = mapOf(assignParts(all));
      const learned = new Set(
        all.filter(({ sample_id }) => parts.get(sample_id) === 'train').map(({ label }) => label),
      );
      for (const { label } of all) expect(learned).toContain(label);
    }),
  );
});

test('one session alone trains; nothing is kept for a test that could only flatter', () => {
  const samples = Array.from({ length: 30 }, (_, i) =>
    factsOf(i + 1, { session_id: 'only', label: `${i % 3}` }),
  );
  expect(countParts(assignParts(samples))).toEqual({ train: 30, validation: 0, test: 0, holdout: 0 });
});

test('a session found in two parts is refused by name', () => {
  const samples = [
    factsOf(1, { session_id: 's', part: 'train' }),
    factsOf(2, { session_id: 's', part: 'test' }),
  ];
  expect(() => assignParts(samples)).toThrow(expect.objectContaining({ code: 'DATA_LEAKAGE' }));
});

test('a split file decides by name; what it leaves out or calls unused plays no part', () => {
  const samples = [1, 2, 3, 4].map((id) => factsOf(id));
  const fixed = new Map([
    ['recording-1', 'train'],
    ['recording-2', 'test'],
    ['recording-3', 'unused'],
  ] as const);
  expect(fixedAssignments(samples, fixed)).toEqual([
    { sample_id: 1, part: 'train' },
    { sample_id: 2, part: 'test' },
  ]);
  expect(() => fixedAssignments(samples, new Map([['somebody else', 'train']]))).toThrow(
    expect.objectContaining({ code: 'SPLIT_FILE_NO_MATCH' }),
  );
});
