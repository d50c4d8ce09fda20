import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float32Bytes, npyBytes } from '../fixtures.ts';
import { parseNpy } from './array.ts';

/** What NumPy 1.24 wrote for [[1.5, -2, 0.25], [3, 4, -5]] and, of integers, [1, -2, 300]. */
const byNumpy = {
  float32:
    'k05VTVBZAQB2AHsnZGVzY3InOiAnPGY0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsIDMpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAMA/AAAAwAAAgD4AAEBAAACAQAAAoMA=',
  float16:
    'k05VTVBZAQB2AHsnZGVzY3InOiAnPGYyJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsIDMpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAPgDAADQAQgBEAMU=',
  'float64 in Fortran order':
    'k05VTVBZAQB2AHsnZGVzY3InOiAnPGY4JywgJ2ZvcnRyYW5fb3JkZXInOiBUcnVlLCAnc2hhcGUnOiAoMiwgMyksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAAD4PwAAAAAAAAhAAAAAAAAAAMAAAAAAAAAQQAAAAAAAANA/AAAAAAAAFMA=',
  'version 2':
    'k05VTVBZAgB0AAAAeydkZXNjcic6ICc8ZjQnLCAnZm9ydHJhbl9vcmRlcic6IEZhbHNlLCAnc2hhcGUnOiAoMiwgMyksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAMA/AAAAwAAAgD4AAEBAAACAQAAAoMA=',
  'version 3':
    'k05VTVBZAwB0AAAAeydkZXNjcic6ICc8ZjQnLCAnZm9ydHJhbl9vcmRlcic6IEZhbHNlLCAnc2hhcGUnOiAoMiwgMyksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAMA/AAAAwAAAgD4AAEBAAACAQAAAoMA=',
};
const bigEndianIntegers =
  'k05VTVBZAQB2AHsnZGVzY3InOiAnPmkyJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDMsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAf/+ASw=';

describe('a .npy file', () => {
  test.each(Object.entries(byNumpy))('written by NumPy as %s is read', (_, base64) => {
    const { shape, values } = parseNpy(Buffer.from(base64, 'base64'));
    expect(shape).toEqual([2, 3]);
    expect([...values]).toEqual([1.5, -2, 0.25, 3, 4, -5]);
  });

  test('of big-endian integers is read', () => {
    const { dtype, values } = parseNpy(Buffer.from(bigEndianIntegers, 'base64'));
    expect([dtype, ...values]).toEqual(['int16', 1, -2, 300]);
  });

  test('gives back every float32, bit by bit', () => {
    fc.assert(
      fc.property(fc.float32Array({ minLength: 1, maxLength: 60 }), (array) => {
        const { values } = parseNpy(npyBytes('<f4', [array.length], float32Bytes(array)));
        expect(new Uint8Array(values.buffer)).toEqual(new Uint8Array(array.buffer, 0, array.byteLength));
      }),
    );
  });

  test.each([
    ['a type that is no number', npyBytes('<U4', [1], Buffer.alloc(16)), 'NPY_FORMAT'],
    ['a pickled object', npyBytes('|O', [1], Buffer.alloc(8)), 'NPY_FORMAT'],
    ['a shape beyond all memory', npyBytes('<f4', [2 ** 40, 2 ** 40], Buffer.alloc(8)), 'NPY_LENGTH'],
    ['less data than its shape says', npyBytes('<f4', [3], Buffer.alloc(8)), 'NPY_LENGTH'],
    ['more data than its shape says', npyBytes('<f4', [3], Buffer.alloc(16)), 'NPY_LENGTH'],
    ['another kind of file', Buffer.from('GIF89a, certainly no array'), 'NPY_FORMAT'],
    ['nothing in it', Buffer.alloc(0), 'NPY_FORMAT'],
  ])('with %s is refused', (_, bytes, code) => {
    expect(() => parseNpy(bytes)).toThrow(expect.objectContaining({ code }));
  });

  test('whose header declares four gigabytes is refused', () => {
    const bytes = Buffer.from(byNumpy['version 3'], 'base64');
    bytes.writeUInt32LE(0xffff_fff0, 8);
    expect(() => parseNpy(bytes)).toThrow(expect.objectContaining({ code: 'NPY_FORMAT' }));
  });
});

test('half precision has its largest, smallest, infinite and missing numbers', () => {
  const halves = Uint16Array.from([0x7bff, 0x0001, 0x0400, 0x8000, 0xfc00, 0x7e00]);
  const { values } = parseNpy(npyBytes('<f2', [6], new Uint8Array(halves.buffer)));
  expect([...values]).toEqual([65504, 2 ** -24, 2 ** -14, -0, Number.NEGATIVE_INFINITY, Number.NaN]);
});
