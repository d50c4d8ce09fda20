import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tensor } from '../engine/architecture.ts';
import { ArtifactError } from './errors.ts';
import { readSafetensors, writeSafetensors } from './safetensors.ts';

/** A file written by hand from the format's description: header, numbers, and the length it claims. */
function file(header: string, data: number[], claimedLength = header.length): Uint8Array {
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(claimedLength), true);
  return Uint8Array.from([...length, ...new TextEncoder().encode(header), ...data]);
}

const ONE = [0, 0, 0x80, 0x3f];
const MINUS_TWO = [0, 0, 0, 0xc0];

const tensors = fc
  .dictionary(fc.string({ minLength: 1 }), fc.array(fc.nat({ max: 4 }), { maxLength: 3 }))
  .chain((shapes) => fc.tuple(...Object.entries(shapes).map(([name, shape]) => tensor(name, shape))))
  .map((entries): ReadonlyMap<string, Tensor> => new Map(entries));

function tensor(name: string, shape: number[]): fc.Arbitrary<[string, Tensor]> {
  const length = shape.reduce((product, extent) => product * extent, 1);
  const values = fc.float32Array({ minLength: length, maxLength: length });
  return values.map((numbers) => [name, { shape, values: numbers }]);
}

describe('a safetensors file', () => {
  test('is, byte for byte, what the format describes: names sorted, header padded to eight bytes', () => {
    const written = writeSafetensors(
      new Map([
        ['b', { shape: [1], values: Float32Array.of(-2) }],
        ['a', { shape: [1, 1], values: Float32Array.of(1) }],
      ]),
    );
    const header =
      '{"a":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]},' +
      '"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}';
    const padded = header.padEnd(Math.ceil(header.length / 8) * 8, ' ');
    expect(written).toEqual(file(padded, [...ONE, ...MINUS_TWO]));
  });

  test('gives every tensor back, bit for bit', () => {
    fc.assert(
      fc.property(tensors, (written) => {
        expect(readSafetensors(writeSafetensors(written), 'model')).toEqual(written);
      }),
    );
  });

  test('does not depend on the order in which tensors came', () => {
    fc.assert(
      fc.property(tensors, (written) => {
        const reversed = new Map([...written].reverse());
        expect(writeSafetensors(reversed)).toEqual(writeSafetensors(written));
      }),
    );
  });
});

describe('a damaged safetensors file is refused', () => {
  const one = '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}';
  const two = (aOffsets: string, bOffsets: string) =>
    `{"a":{"dtype":"F32","shape":[1],"data_offsets":${aOffsets}},"b":{"dtype":"F32","shape":[1],"data_offsets":${bOffsets}}}`;

  test.each<[string, Uint8Array]>([
    ['empty', new Uint8Array(0)],
    ['shorter than its header', file(one, []).subarray(0, 20)],
    ['header of 2^60 bytes', file(one, ONE, 2 ** 60)],
    ['header of 2 MiB', file(one.padEnd(2 << 20), ONE)],
    ['header that is not JSON', file('{"a":', ONE)],
    ['header that is not UTF-8', Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0xff)],
    ['another number type', file(one.replace('F32', 'F64'), ONE)],
    ['negative extent', file(one.replace('[1]', '[-1]'), ONE)],
    ['fractional offset', file(one.replace('[0,4]', '[0,4.5]'), ONE)],
    ['extents that overflow', file(one.replace('[1]', '[9007199254740991,9007199254740991]'), ONE)],
    ['tensor beyond the end', file(one.replace('[0,4]', '[4,8]'), ONE)],
    ['tensor longer than its shape', file(one.replace('[0,4]', '[0,8]'), [...ONE, ...ONE])],
    ['tensors that overlap', file(two('[0,4]', '[2,6]'), [...ONE, ...ONE])],
    ['tensors in the same place', file(two('[0,4]', '[0,4]'), ONE)],
    ['hole between tensors', file(two('[0,4]', '[8,12]'), [...ONE, ...ONE, ...ONE])],
    ['bytes after the last tensor', file(one, [...ONE, 0])],
    ['bytes missing at the end', file(one, ONE.slice(1))],
  ])('%s', (_fault, bytes) => {
    expect(() => readSafetensors(bytes, 'model.safetensors')).toThrow(ArtifactError);
  });

  test('or at least never crashes the reader, whatever byte has changed', () => {
    const good = file(one, ONE);
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const changed = good.map((byte, i) => (i === place ? byte ^ flip : byte));
        try {
          expect(readSafetensors(changed, 'model').size).toBe(1);
        } catch (error) {
          expect(error).toBeInstanceOf(ArtifactError);
        }
      }),
    );
  });
});
