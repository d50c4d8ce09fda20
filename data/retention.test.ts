import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KeptVersion, versionsToDelete } from './retention.ts';

const plain = (version: number, facts: Partial<KeptVersion> = {}): KeptVersion => ({
  version,
  active: false,
  benchmark: false,
  exported: false,
  ...facts,
});

test('the one in use, the exported, the one to go back to and the newest are kept', () => {
  const versions = [
    plain(1),
    plain(2, { active: true }),
    plain(3, { exported: true }),
    ...[4, 5, 6, 7].map((version) => plain(version)),
  ];
  expect(versionsToDelete(versions, 2, 4)).toEqual([1, 5]);
});

test('benchmarks push out no model, and no model a benchmark', () => {
  const versions = [plain(1), plain(2, { benchmark: true }), plain(3, { benchmark: true }), plain(4)];
  expect(versionsToDelete(versions, 1, null)).toEqual([1, 2]);
});

const versionsArbitrary = fc
  .uniqueArray(
    fc.record({
      version: fc.integer({ min: 1, max: 40 }),
      benchmark: fc.boolean(),
      exported: fc.boolean(),
    }),
    { selector: ({ version }) => version, maxLength: 30 },
  )
  .chain((versions) =>
    fc.record({
      versions: fc.constant(versions),
      active: fc.option(fc.integer({ min: 1, max: 40 })),
      goBackTo: fc.option(fc.integer({ min: 1, max: 40 })),
      keep: fc.integer({ min: 1, max: 12 }),
    }),
  );

test('nothing that is needed is deleted, everything else is, and a second time finds nothing', () => {
  fc.assert(
    fc.property(versionsArbitrary, ({ versions, active, goBackTo, keep }) => {
      const all = versions.map((one) => ({ ...one, active: one.version === active && !one.benchmark }));
      const gone = new Set(versionsToDelete(all, keep, goBackTo));
      for (const one of all) {
        const newer = all.filter(
          ({ version, benchmark }) => version > one.version && benchmark === one.benchmark,
        ).length;
        const needed = one.active || one.exported || one.version === goBackTo || newer < keep;
        expect(gone.has(one.version)).toBe(!needed);
      }
      const left = all.filter(({ version }) => !gone.has(version));
      expect(versionsToDelete(left, keep, goBackTo)).toEqual([]);
    }),
  );
});
