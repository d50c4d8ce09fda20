import { describe, expect, test } from 'vitest';
import { float32Bytes, npyBytes, npzBytes, zipBytes } from '../fixtures.ts';
import { parseNpz } from './npz.ts';

/** NumPy 1.24: `savez_compressed(other=zeros(2), features=a)` and `savez(a)`. */
const compressedByNumpy =
  'UEsDBBQAAAAIAAAAIQCFsLasRwAAAIgAAAAJABQAb3RoZXIubnB5AQAQAIgAAAAAAAAARwAAAAAAAACb7BfqGxDJyFDGUK2eklqcXKRupaBuk2airqOgnpZfVFKUmBefX5SSChJ3S8wpTgWKF2ckFqQC+RpGOpo6CrUKFAAuBigAAFBLAwQUAAAACAAAACEAZP+Sp1oAAACYAAAADAAUAGZlYXR1cmVzLm5weQEAEACYAAAAAAAAAFoAAAAAAAAAm+wX6hsQychQxlCtnpJanFykbqWgbpNmoq6joJ6WX1RSlJgXn1+UkgoSd0vMKU4FihdnJBakAvkaRjoKxpo6CrUKZAMuBoYD9gxAgoGhwY6BwcEBSAPxggMAUEsBAhQDFAAAAAgAAAAhAIWwtqxHAAAAiAAAAAkAAAAAAAAAAAAAAIABAAAAAG90aGVyLm5weVBLAQIUAxQAAAAIAAAAIQBk/5KnWgAAAJgAAAAMAAAAAAAAAAAAAACAAYIAAABmZWF0dXJlcy5ucHlQSwUGAAAAAAIAAgBxAAAAGgEAAAAA';
const storedByNumpy =
  'UEsDBBQAAAAAAAAAIQBk/5KnmAAAAJgAAAAJABQAYXJyXzAubnB5AQAQAJgAAAAAAAAAmAAAAAAAAACTTlVNUFkBAHYAeydkZXNjcic6ICc8ZjQnLCAnZm9ydHJhbl9vcmRlcic6IEZhbHNlLCAnc2hhcGUnOiAoMiwgMyksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgCgAAwD8AAADAAACAPgAAQEAAAIBAAACgwFBLAQIUAxQAAAAAAAAAIQBk/5KnmAAAAJgAAAAJAAAAAAAAAAAAAACAAQAAAABhcnJfMC5ucHlQSwUGAAAAAAEAAQA3AAAA0wAAAAAA';

describe('an .npz archive', () => {
  test.each([
    ['compressed, its features beside another array', compressedByNumpy],
    ['stored, its only array without a name', storedByNumpy],
  ])('as NumPy writes it is read: %s', async (_, base64) => {
    const { shape, values } = await parseNpz(Buffer.from(base64, 'base64'));
    expect(shape).toEqual([2, 3]);
    expect([...values]).toEqual([1.5, -2, 0.25, 3, 4, -5]);
  });

  test('may hold many zeros: hands that were not found are zeros', async () => {
    const { values } = await parseNpz(npzBytes(new Float32Array(225 * 214), [225, 214]));
    expect(values.length).toBe(225 * 214);
  });

  const array = npyBytes('<f4', [2], float32Bytes([1, 2]));
  test.each([
    ['that inflates to 100 MB', [{ name: 'features.npy', content: Buffer.alloc(100e6) }], 'ZIP_BOMB'],
    ['of 30 MB of zeros', [{ name: 'features.npy', content: Buffer.alloc(30e6) }], 'ZIP_BOMB'],
    [
      'that inflates to more than it declares',
      [{ name: 'features.npy', content: Buffer.alloc(30e6), declaredBytes: 1000 }],
      'NPZ_FORMAT',
    ],
    [
      'that inflates to less than it declares',
      [{ name: 'features.npy', content: array, declaredBytes: 1000 }],
      'NPZ_FORMAT',
    ],
    ['without an array', [{ name: 'readme.txt', content: Buffer.from('hello') }], 'NPZ_FORMAT'],
    ['with a name that climbs out', [{ name: '../../features.npy', content: array }], 'NPZ_FORMAT'],
    [
      'of a thousand arrays',
      Array.from({ length: 1000 }, (_, i) => ({ name: `${i}.npy`, content: array })),
      'NPZ_FORMAT',
    ],
    [
      'whose array is none',
      [{ name: 'features.npy', content: Buffer.from('no array at all') }],
      'NPY_FORMAT',
    ],
  ])('%s is refused', async (_, entries, code) => {
    await expect(parseNpz(zipBytes(entries))).rejects.toMatchObject({ name: 'ItemRejection', code });
  });
});
