import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileSegment, folderSegment } from './path_segment.ts';
import { userIdSchema } from './schema.ts';

const userId = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 128 })
  .filter((id) => userIdSchema.safeParse(id).success);

/** Ids that look alike: cases, dots and percent signs mixed. */
const similarId = fc.string({
  unit: fc.constantFrom('a', 'A', 'é', 'É', '%', '.', '~', 'c', '3'),
  minLength: 1,
});

describe('a file segment', () => {
  test.each(['user123', 'elias01', 'P_01', 'b9c1f3a0-6f0e-4f0b-9a52-0d1c3b2f7a11', 'dr.who'])(
    'leaves the usual id %s as it is',
    (id) => {
      expect(fileSegment(id)).toBe(id);
    },
  );

  test.each([
    ['Zoë/1', 'Zo%C3%AB%2F1'],
    ['..', '%2E%2E'],
    ['../../etc', '%2E.%2F..%2Fetc'],
    ['.hidden', '%2Ehidden'],
    ['anna.', 'anna%2E'],
    ['anna ', 'anna%20'],
    ['100%', '100%25'],
    ['con', '%63on'],
    ['NUL.tar', '%4EUL.tar'],
    ['com7', '%63om7'],
    ['console', 'console'],
  ])('writes %s as %s', (id, segment) => {
    expect(fileSegment(id)).toBe(segment);
  });

  test('of any id is one plain, bounded name on every system', () => {
    fc.assert(
      fc.property(userId, (id) => {
        expect(fileSegment(id)).toMatch(/^(?!\.)[A-Za-z0-9._%~-]{1,80}(?<!\.)$/);
        expect(fileSegment(id)).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      }),
    );
  });

  test('of a short id can be read back by any percent decoder', () => {
    const shortId = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(shortId, (id) => {
        expect(decodeURIComponent(fileSegment(id))).toBe(id);
      }),
      { examples: [['.'], ['nul'], ['%41']] },
    );
  });

  test('of long ids that begin alike differs', () => {
    const long = 'é'.repeat(100);
    expect(fileSegment(`${long}1`)).not.toBe(fileSegment(`${long}2`));
  });

  test('tells broken surrogates apart, which UTF-8 cannot', () => {
    expect(fileSegment('\uD800')).not.toBe(fileSegment('\uD801'));
  });
});

describe('a folder segment', () => {
  test.each(['user123', 'zoë', 'nul'])('is the file segment where there are no capitals: %s', (id) => {
    expect(folderSegment(id)).toBe(fileSegment(id));
  });

  test('keeps two people apart on a disk that does not distinguish capitals', () => {
    fc.assert(
      fc.property(similarId, similarId, (a, b) => {
        fc.pre(a !== b);
        expect(folderSegment(a).toLowerCase()).not.toBe(folderSegment(b).toLowerCase());
      }),
      { examples: [['Anna', 'anna']] },
    );
  });
});
