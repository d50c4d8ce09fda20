import type { File, Group } from 'h5wasm';
import type { Tensor } from '../../engine/architecture.ts';
import { clearTimes } from './hdf5_times.ts';

/** A place in an HDF5 file that is being written: what a model needs of the format. */
export interface Hdf5Group {
  text(attribute: string, value: string): void;
  /** ASCII strings, padded with zeros to one length. */
  names(attribute: string, values: readonly string[]): void;
  group(name: string): Hdf5Group;
  /** Little-endian float32. A path makes the groups that it names. */
  dataset(path: string, tensor: Tensor): void;
}

const FILE = 'model.h5';

/**
 * The bytes of an HDF5 file that `fill` writes. They depend on nothing else: no times, no leftovers. The
 * library works on files in a memory of its own; since `fill` runs without a pause, callers share one name.
 */
export async function writeHdf5(fill: (root: Hdf5Group) => void): Promise<Uint8Array> {
  // Loaded when first needed: it takes a tenth of a second that no other command should wait for.
  const { File, ready } = await import('h5wasm');
  const { FS, activate_throwing_error_handler, deactivate_throwing_error_handler } = await ready;
  // Otherwise what fails is written on the console and passed over.
  activate_throwing_error_handler();
  try {
    // The oldest form of a file is the one that every reader knows.
    const addresses = fillFile(new File(FILE, 'w', { libver: ['earliest', 'latest'] }), fill);
    const bytes = FS.readFile(FILE);
    clearTimes(bytes, addresses);
    return bytes;
  } finally {
    FS.unlink(FILE);
    deactivate_throwing_error_handler();
  }
}

function fillFile(file: File, fill: (root: Hdf5Group) => void): number[] {
  const addresses: number[] = [];
  try {
    fill(hdf5Group(file, addresses));
    return addresses;
  } finally {
    file.close();
  }
}

/** Notes in `addresses` where the header of each data set lies. */
function hdf5Group(at: Group, addresses: number[]): Hdf5Group {
  return {
    text: (attribute, value) => at.create_attribute(attribute, value, [], 'S'),
    names: (attribute, values) => writeNames(at, attribute, values),
    group: (name) => hdf5Group(at.create_group(name), addresses),
    dataset(path, { shape, values }) {
      const names = path.split('/');
      const name = names.pop() ?? path;
      const parent = names.reduce(subgroup, at);
      const made = parent.create_dataset({ name, data: values, shape: [...shape], dtype: '<f' });
      addresses.push(addressOf(made.create_reference().ref_data));
    },
  };
}

function writeNames(at: Group, attribute: string, values: readonly string[]): void {
  // h5py, too, writes an empty list as one of float64.
  if (values.length === 0) at.create_attribute(attribute, new Float64Array(), [0], '<d');
  else at.create_attribute(attribute, [...values], [values.length], `A${nameBytes(values)}`);
}

/** What one of the names takes in the file, its closing zero included. */
export function nameBytes(values: readonly string[]): number {
  return Math.max(0, ...values.map(({ length }) => length)) + 1;
}

function subgroup(parent: Group, name: string): Group {
  const known = parent.keys().includes(name) ? parent.get(name) : null;
  return known && 'create_group' in known ? known : parent.create_group(name);
}

/** An object reference is the address of the object's header, in eight bytes. */
function addressOf(reference: Iterable<number>): number {
  return Number(new DataView(Uint8Array.from(reference).buffer).getBigUint64(0, true));
}
