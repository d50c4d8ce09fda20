const MAGIC = '\x93NUMPY';
const VERSION = '\x01\x00';
/** The header is padded so that the numbers begin at a multiple of this. */
const ALIGNMENT = 64;

/** A float32 array in NumPy's format, version 1.0 (numpy.org/doc/stable/reference/generated/numpy.lib.format.html). */
export function writeNpy(values: Float32Array, shape: readonly number[]): Buffer {
  const fields = `{'descr': '<f4', 'fortran_order': False, 'shape': (${shape.map((n) => `${n},`).join(' ')}), }`;
  const before = MAGIC.length + VERSION.length + 2;
  const length = Math.ceil((before + fields.length + 1) / ALIGNMENT) * ALIGNMENT - before;
  const header = Buffer.alloc(2);
  header.writeUInt16LE(length);
  const numbers = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) numbers.writeFloatLE(value, i * 4);
  return Buffer.concat([
    Buffer.from(MAGIC + VERSION, 'latin1'),
    header,
    Buffer.from(`${fields.padEnd(length - 1)}\n`, 'latin1'),
    numbers,
  ]);
}
