import { Dataset, File, Group } from 'jsfive';
import { z } from 'zod';

/**
 * Reads a Keras model from HDF5 with jsfive, apart from the writer, by the steps in which Keras itself does
 * (legacy_h5_format.py, load_model_from_hdf5): weights are found by the lists of their names.
 */
export interface KerasFile {
  /** What `from_config` makes a model of. */
  config: Record<string, z.infer<ReturnType<typeof z.json>>>;
  labels: readonly string[];
  /** The numbers of each layer that has any, in the order of the layers and, within one, of Keras. */
  layers: readonly (readonly KerasWeight[])[];
}

const weightSchema = z.object({
  dtype: z.literal('<f4'),
  shape: z.array(z.int()),
  value: z.array(z.number()),
});
export type KerasWeight = z.infer<typeof weightSchema>;

const json = z.string().transform((text): unknown => JSON.parse(text));
const rootSchema = z.object({
  keras_version: z.string(),
  backend: z.string(),
  model_config: json.pipe(z.record(z.string(), z.json())),
  a3cp_labels: json.pipe(z.array(z.string())),
});
/** Strings of one length come with the zeros that fill them up; an empty list is one of numbers. */
const namesSchema = z.array(z.string().transform((name) => name.replace(/\0+$/, '')));

const END_OF_FILE = 40;

/** Throws where the file is cut off or does not hold what its lists name. */
export function readKerasFile(bytes: Uint8Array): KerasFile {
  try {
    checkLength(bytes);
    const file = new File(new Uint8Array(bytes).buffer);
    const { model_config, a3cp_labels } = rootSchema.parse(file.attrs);
    return { config: model_config, labels: a3cp_labels, layers: readLayers(groupAt(file, 'model_weights')) };
  } catch (cause) {
    throw new TypeError(`no model of Keras: ${String(cause)}`, { cause });
  }
}

/** The superblock says where the file ends (HDF5 File Format Specification, II.A); jsfive does not look. */
function checkLength({ buffer, byteOffset, byteLength }: Uint8Array): void {
  const end = new DataView(buffer, byteOffset, byteLength).getBigUint64(END_OF_FILE, true);
  if (end !== BigInt(byteLength)) throw new TypeError(`it has ${byteLength} bytes in place of ${end}`);
}

function readLayers(weights: Group): KerasWeight[][] {
  if (names(groupAt(weights, 'top_level_model_weights'), 'weight_names').length > 0)
    throw new TypeError('the model has variables outside its layers');
  const layers = names(weights, 'layer_names').map((layer) => groupAt(weights, layer));
  return layers.map(readWeights).filter(({ length }) => length > 0);
}

function readWeights(layer: Group): KerasWeight[] {
  return names(layer, 'weight_names').map((name) => {
    const dataset = layer.get(name);
    if (!(dataset instanceof Dataset)) throw new TypeError(`"${name}" is no data set`);
    const { dtype, shape, value } = dataset;
    return weightSchema.parse({ dtype, shape, value });
  });
}

function groupAt(parent: Group, name: string): Group {
  const group = parent.get(name);
  if (group instanceof Group) return group;
  throw new TypeError(`"${name}" is no group`);
}

/** A list that is too long for one attribute lies in several: name0, name1 and so on. */
function names({ attrs }: Group, name: string): string[] {
  if (name in attrs) return namesSchema.parse(attrs[name]);
  const found: string[] = [];
  for (let i = 0; `${name}${i}` in attrs; i++) found.push(...namesSchema.parse(attrs[`${name}${i}`]));
  if (found.length > 0) return found;
  throw new TypeError(`there is no attribute "${name}"`);
}
