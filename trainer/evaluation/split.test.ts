import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Part, PartCounts } from '../../data/schema.ts';
import { fixedAssignments } from './fixed_split.ts';
import { type Partition, partitionOf } from './partition.ts';
import { checkShares, emptyCounts, PART_SHARES, parts } from './shares.ts';
import { history, keeping, partsOf, type Row, recordingsOf } from './testing/history.ts';

const split = (rows: readonly Row[]) => partitionOf(recordingsOf(rows), undefined);
const session = (name: string, count: number): Row[] =>
  Array.from({ length: count }, (_, i) => ({ session: name, label: `${i % 3}` }));

test('whatever comes later, every earlier recording stays in its part', () => {
  fc.assert(
    fc.property(history, fc.array(fc.nat(80), { maxLength: 3 }), (all, cuts) => {
      let stored = new Map<number, Part>();
      for (const cut of [...cuts.sort((a, b) => a - b), all.length]) {
        const after = partsOf(partitionOf(keeping(all.slice(0, cut), stored), undefined));
        for (const { facts } of all.slice(0, cut)) {
          // Only what somebody else performed may drop out later: it gives way to the person's own recordings.
          if (facts.performer_id === null && stored.has(facts.sample_id)) {
            expect(after.get(facts.sample_id)).toBe(stored.get(facts.sample_id));
          }
        }
        stored = new Map([...stored, ...after]);
      }
    }),
    { numRuns: 300 },
  );
});

test('no session, capture, copy or guise ever stands in two parts, however it came in', () => {
  fc.assert(
    fc.property(history, fc.nat(80), (all, cut) => {
      const before = partitionOf(all.slice(0, cut), undefined);
      const after = partitionOf(keeping(all, partsOf(before)), undefined);
      const partOf = partsOf(after);
      for (const { sample_ids } of after.ties) {
        expect(new Set(sample_ids.map((id) => partOf.get(id))).size).toBe(1);
      }
    }),
    { numRuns: 300 },
  );
});

test('every recording plays a part or is left out by name', () => {
  fc.assert(
    fc.property(history, fc.nat(80), (all, cut) => {
      const before = partitionOf(all.slice(0, cut), undefined);
      const { partition, leftOut } = partitionOf(keeping(all, partsOf(before)), undefined);
      const named = [...partition, ...leftOut].map(({ sample_id }) => sample_id).sort((a, b) => a - b);
      expect(named).toEqual(all.map(({ facts }) => facts.sample_id));
    }),
  );
});

test('the order in which recordings are handed over decides nothing', () => {
  fc.assert(
    fc.property(history, (all) => {
      expect(partsOf(partitionOf([...all].reverse(), undefined))).toEqual(
        partsOf(partitionOf(all, undefined)),
      );
    }),
  );
});

describe('60/20/15/5 within two points', () => {
  const expectShares = ({ counts }: Partition, total: number) => {
    for (const part of parts) {
      expect(Math.abs(counts[part] / total - PART_SHARES[part])).toBeLessThanOrEqual(0.02 + 1e-9);
    }
  };

  test('from 40 single recordings on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 300 }), fc.integer({ min: 2, max: 10 }), (count, labels) => {
        const rows = Array.from({ length: count }, (_, i) => ({ session: null, label: `${i % labels}` }));
        expectShares(split(rows), count);
      }),
      { numRuns: 40 },
    );
  });

  test('from 60 sessions of one to three recordings of any labels on', () => {
    const sessions = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 }), {
      minLength: 150,
      maxLength: 250,
    });
    fc.assert(
      fc.property(sessions, (all) => {
        const rows = all.flatMap((labels, s) => labels.map((label) => ({ session: `s${s}`, label })));
        expectShares(split(rows), rows.length);
      }),
      { numRuns: 30 },
    );
  });

  test('still, when recordings come in one session after the other', () => {
    const rows = Array.from({ length: 120 }, (_, i) => ({
      session: `s${Math.floor(i / 2)}`,
      label: `${i % 4}`,
    }));
    const all = recordingsOf(rows);
    let stored = new Map<number, Part>();
    for (let known = 10; known <= all.length; known += 10) {
      stored = partsOf(partitionOf(keeping(all.slice(0, known), stored), undefined));
    }
    expectShares(partitionOf(keeping(all, stored), undefined), all.length);
  });

  const counts = (train: number, validation: number, test: number, holdout: number): PartCounts => ({
    ...{ train, validation, test, holdout },
  });

  test('a split that misses them although it need not is refused', () => {
    const facts = { counts: counts(70, 10, 15, 5), bound: emptyCounts(), groupSizes: Array(100).fill(1) };
    expect(() => checkShares(facts)).toThrow(expect.objectContaining({ code: 'SPLIT_RATIO_VIOLATION' }));
    expect(() => checkShares({ ...facts, bound: counts(70, 0, 0, 0) })).not.toThrow();
    expect(() => checkShares({ ...facts, groupSizes: Array(20).fill(5) })).not.toThrow();
  });
});

test('a label is learned from before it is judged: its first recordings train', () => {
  fc.assert(
    fc.property(history, (all) => {
      const own = all.filter(({ facts }) => facts.performer_id === null);
      const { members } = partitionOf(own, undefined);
      const learned = new Set(members.train.map(({ facts }) => facts.label));
      for (const { facts } of own) expect(learned).toContain(facts.label);
    }),
  );
});

describe('few sessions', () => {
  test.each([
    [1, { train: 12, validation: 0, test: 0, holdout: 0 }],
    [2, { train: 12, validation: 0, test: 12, holdout: 0 }],
    [3, { train: 24, validation: 0, test: 12, holdout: 0 }],
    [4, { train: 24, validation: 12, test: 12, holdout: 0 }],
  ])('%i: a test is formed before validation, and nothing that could only flatter', (count, expected) => {
    const rows = Array.from({ length: count }, (_, s) => session(`s${s}`, 12)).flat();
    expect(split(rows).counts).toEqual(expected);
  });
});

test('a split file decides by name; what it leaves out or calls unused plays no part', () => {
  const samples = recordingsOf(session('s', 4)).map(({ facts }) => facts);
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
