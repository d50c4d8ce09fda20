import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesField, integerField, textField } from './protobuf.ts';

describe('the protobuf wire format', () => {
  // The examples of https://protobuf.dev/programming-guides/encoding.
  test.each<[string, Uint8Array, number[]]>([
    ['an integer', integerField(1, 150), [0x08, 0x96, 0x01]],
    ['a text', textField(2, 'testing'), [0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67]],
    ['a message within a message', bytesField(3, integerField(1, 150)), [0x1a, 0x03, 0x08, 0x96, 0x01]],
  ])('writes %s as its description shows', (_kind, written, bytes) => {
    expect([...written]).toEqual(bytes);
  });

  test('writes an integer beyond 32 bits in groups of seven bits, lowest first', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        const groups = [...integerField(1, value)].slice(1);
        const sum = groups.reduce((total, byte, i) => total + BigInt(byte & 0x7f) * 128n ** BigInt(i), 0n);
        expect(sum).toBe(BigInt(value));
        expect(groups.map((byte) => byte >> 7)).toEqual(
          groups.map((_, i) => (i < groups.length - 1 ? 1 : 0)),
        );
      }),
    );
  });
});
