import { nameBytes } from './hdf5.ts';

/** Bytes of a list of names that Keras puts into one attribute; those of HDF5 end at 64 KiB. */
const LIMIT = 64_512;

/**
 * Keras's way with a list that is too long for one attribute (legacy_h5_format.py,
 * save_attributes_to_hdf5_group): in parts of nearly equal length called `<name>0`, `<name>1` and so on, the
 * first of them longer by one where it does not come out even. A short list keeps its name.
 */
export function attributeChunks(name: string, values: readonly string[]): Map<string, readonly string[]> {
  const width = nameBytes(values);
  for (let count = 1; ; count++) {
    const longest = Math.ceil(values.length / count);
    if (longest * width > LIMIT) continue;
    if (count === 1) return new Map([[name, values]]);
    return new Map(Array.from({ length: count }, (_, i) => [`${name}${i}`, part(values, count, i)]));
  }
}

function part(values: readonly string[], count: number, i: number): readonly string[] {
  const [short, longer] = [Math.floor(values.length / count), values.length % count];
  const start = i * short + Math.min(i, longer);
  return values.slice(start, start + short + (i < longer ? 1 : 0));
}
