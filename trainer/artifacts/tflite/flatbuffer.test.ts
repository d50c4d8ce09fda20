import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Table as TableReader } from '../../parity/tflite/table.ts';
import { flatBuffer } from './flatbuffer.ts';

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

test('what is written into a table is read from it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -128, max: 127 }),
      ...([int32, fc.float({ noNaN: true })] as const),
      ...([fc.string({ unit: 'grapheme' }), fc.array(int32), fc.uint8Array()] as const),
      (int8, integer, float32, text, int32s, bytes) => {
        const inner = [{ int8 }, null, { int32: integer }, { float32 }] as const;
        const fields = [{ text }, { int32s }, { bytes }, { table: inner }, { tables: [inner, []] }] as const;
        const root = TableReader.root(flatBuffer(fields, 'TEST'), 'TEST');
        expect([root.text(0), root.integers(1), [...root.bytes(2)]]).toEqual([text, int32s, [...bytes]]);
        for (const table of [root.table(3), root.tables(4)[0]]) {
          expect(table?.byte(0)).toBe(int8);
          expect(table?.integer(1, 7)).toBe(7);
          expect(table?.integer(2)).toBe(integer);
          expect(table?.float(3)).toBe(float32);
        }
        expect(root.tables(4)[1]?.integer(0, 7)).toBe(7);
      },
    ),
  );
});

test('raw data lies at multiples of 16 bytes, as a program that maps the file needs it', () => {
  const lengths = [1, 4, 15, 16, 33];
  const file = flatBuffer(
    [{ tables: lengths.map((length) => [{ bytes: new Uint8Array(length).fill(length) }]) }, { text: 'odd' }],
    'TEST',
  );
  for (const table of TableReader.root(file, 'TEST').tables(0)) {
    expect((table.bytes(0).byteOffset - file.byteOffset) % 16).toBe(0);
  }
});
