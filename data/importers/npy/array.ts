import { ItemRejection } from '../rejection.ts';
import { decodeHalf } from './half.ts';

/**
 * NumPy's `.npy`: magic, version, a header that is a Python dictionary, then the values. Format: NumPy
 * Enhancement Proposal 1, and `numpy.lib.format` for versions 2 and 3.
 */
export interface NpyArray {
  /** In C order, whatever the order in the file. */
  shape: readonly number[];
  /** `float32`, `int16`, … as NumPy calls it, whatever the byte order. */
  dtype: string;
  values: Float32Array;
}

type Reader = (view: DataView, at: number, little: boolean) => number;

const dtypes: Record<string, { name: string; bytes: number; read: Reader }> = {
  f2: { name: 'float16', bytes: 2, read: (view, at, little) => decodeHalf(view.getUint16(at, little)) },
  f4: { name: 'float32', bytes: 4, read: (view, at, little) => view.getFloat32(at, little) },
  f8: { name: 'float64', bytes: 8, read: (view, at, little) => view.getFloat64(at, little) },
  i1: { name: 'int8', bytes: 1, read: (view, at) => view.getInt8(at) },
  i2: { name: 'int16', bytes: 2, read: (view, at, little) => view.getInt16(at, little) },
  i4: { name: 'int32', bytes: 4, read: (view, at, little) => view.getInt32(at, little) },
  i8: { name: 'int64', bytes: 8, read: (view, at, little) => Number(view.getBigInt64(at, little)) },
  u1: { name: 'uint8', bytes: 1, read: (view, at) => view.getUint8(at) },
};

const MAX_HEADER_BYTES = 10_000;
const MAX_RANK = 8;

/** @throws ItemRejection `NPY_FORMAT`, `NPY_LENGTH`. */
export function parseNpy(bytes: Buffer): NpyArray {
  const { header, dataStart } = readHeader(bytes);
  const { order, type, fortran, shape } = parseHeader(header);
  const dtype = dtypes[type];
  if (!dtype)
    throw new ItemRejection('NPY_FORMAT', `Values of type ${type} are not supported. Save float32.`);
  const count = shape.reduce((product, extent) => product * extent, 1);
  if (bytes.length - dataStart !== count * dtype.bytes) {
    throw new ItemRejection(
      'NPY_LENGTH',
      `The shape (${shape}) needs ${count * dtype.bytes} bytes of ${dtype.name}, the file has ` +
        `${bytes.length - dataStart}. It was cut off or is damaged.`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + dataStart, count * dtype.bytes);
  const values = new Float32Array(count);
  for (let i = 0; i < count; i++) values[i] = dtype.read(view, i * dtype.bytes, order !== '>');
  return { shape, dtype: dtype.name, values: fortran ? toRowMajor(values, shape) : values };
}

function readHeader(bytes: Buffer): { header: string; dataStart: number } {
  const version = bytes[6] ?? 0;
  if (bytes.length < 12 || bytes.toString('latin1', 0, 6) !== '\x93NUMPY' || version < 1 || version > 3) {
    throw new ItemRejection('NPY_FORMAT', 'It is not a NumPy array file (.npy of version 1 to 3).');
  }
  const start = version === 1 ? 10 : 12;
  const length = version === 1 ? bytes.readUInt16LE(8) : bytes.readUInt32LE(8);
  if (length > MAX_HEADER_BYTES || start + length > bytes.length) {
    throw new ItemRejection('NPY_FORMAT', `Its header declares ${length} bytes, which cannot be.`);
  }
  return { header: bytes.toString('utf8', start, start + length), dataStart: start + length };
}

/** Only the three entries that NumPy writes for plain arrays; nothing in it is evaluated. */
function parseHeader(header: string) {
  const [, order, type] = /'descr'\s*:\s*'([<>|=])([a-z]\d{1,2})'/.exec(header) ?? [];
  const [, fortran] = /'fortran_order'\s*:\s*(True|False)/.exec(header) ?? [];
  const [, extents] = /'shape'\s*:\s*\(([\d\s,]*)\)/.exec(header) ?? [];
  if (order === undefined || type === undefined || fortran === undefined || extents === undefined) {
    throw new ItemRejection('NPY_FORMAT', 'Its header does not describe a plain array of numbers.');
  }
  const shape = extents
    .split(',')
    .filter((extent) => extent.trim() !== '')
    .map(Number);
  if (shape.length > MAX_RANK || !shape.every(Number.isSafeInteger)) {
    throw new ItemRejection('NPY_FORMAT', `Its shape (${extents}) is not supported.`);
  }
  return { order, type, fortran: fortran === 'True', shape };
}

/** Fortran order is the C order of the reversed axes: only arrays of two axes need moving here. */
function toRowMajor(values: Float32Array, shape: readonly number[]): Float32Array {
  if (shape.filter((extent) => extent !== 1).length < 2) return values;
  const [rows = 0, columns = 0, ...more] = shape;
  if (more.length > 0)
    throw new ItemRejection('NPY_FORMAT', 'Fortran order with over two axes is not supported.');
  const moved = new Float32Array(values.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      moved[row * columns + column] = values[column * rows + row] as number;
    }
  }
  return moved;
}
