import { type Architecture, architectureSchema, type Layer } from './architecture.ts';
import { ArchitectureError } from './errors.ts';
import { kindOf } from './layers/index.ts';
import { type Inference, type ParameterSpec, product } from './layers/kind.ts';

export { type ParameterSpec, product };

export interface Node extends Inference {
  layer: Layer;
  inputShapes: readonly (readonly number[])[];
}

/** An architecture whose every shape is known and fits. Shapes leave out the batch. */
export interface InferredNetwork {
  inputShape: readonly number[];
  nodes: readonly Node[];
  outputShape: readonly number[];
  parameterCount: number;
}

/** More than 50 million numbers train on no laptop in time, and 3 copies of them must fit in memory. */
export const MAXIMUM_PARAMETERS = 50_000_000;
/** Values of one activation for one item. */
export const MAXIMUM_ACTIVATION = 50_000_000;

/**
 * Checks an architecture and works out every shape, without taking any memory.
 * @throws ArchitectureError with code INVALID_ARCHITECTURE, DUPLICATE_LAYER, UNKNOWN_INPUT, UNREAD_LAYER,
 * SHAPE_MISMATCH, INNER_SOFTMAX or NETWORK_TOO_LARGE
 */
export function inferShapes(architecture: unknown): InferredNetwork {
  const { input_shape, layers } = parse(architecture);
  const shapes = new Map<string, readonly number[]>([['input', input_shape]]);
  checkSize('input', product(input_shape), MAXIMUM_ACTIVATION);
  const last = layers.at(-1);
  const nodes = layers.map((layer) => {
    if (layer !== last && layer.type === 'dense' && layer.activation === 'softmax') throw innerSoftmax(layer);
    const node = inferNode(layer, shapes);
    shapes.set(layer.name, node.outputShape);
    return node;
  });
  checkUse(layers);
  const parameterCount = sum(nodes.flatMap((node) => node.parameters.map(({ shape }) => product(shape))));
  checkSize('the network', parameterCount, MAXIMUM_PARAMETERS);
  return { inputShape: input_shape, nodes, outputShape: nodes.at(-1)?.outputShape ?? [], parameterCount };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function parse(architecture: unknown): Architecture {
  const parsed = architectureSchema.safeParse(architecture);
  if (parsed.success) return parsed.data;
  throw new ArchitectureError('INVALID_ARCHITECTURE', `This is no network: ${parsed.error.message}`, {
    details: { issues: parsed.error.issues },
  });
}

function inferNode(layer: Layer, shapes: ReadonlyMap<string, readonly number[]>): Node {
  if (shapes.has(layer.name)) {
    throw new ArchitectureError('DUPLICATE_LAYER', `Two layers are called "${layer.name}"; rename one.`);
  }
  const inputShapes = layer.inputs.map((name) => shapeOf(name, layer, shapes));
  const node = { layer, inputShapes, ...kindOf(layer).infer(layer, inputShapes) };
  checkSize(layer.name, product(node.outputShape), MAXIMUM_ACTIVATION);
  for (const { name, shape } of node.parameters) checkSize(name, product(shape), MAXIMUM_PARAMETERS);
  return node;
}

function shapeOf(name: string, layer: Layer, shapes: ReadonlyMap<string, readonly number[]>) {
  const shape = shapes.get(name);
  if (shape) return shape;
  throw new ArchitectureError(
    'UNKNOWN_INPUT',
    `Layer "${layer.name}" reads "${name}", which is neither "input" nor a layer before it.`,
  );
}

/** Before the last layer its gradient would need the probabilities, which the loss computes. */
function innerSoftmax({ name }: Layer): ArchitectureError {
  return new ArchitectureError(
    'INNER_SOFTMAX',
    `Layer "${name}" is not the last: give it a linear activation and a softmax layer of its own.`,
  );
}

function checkUse(layers: readonly Layer[]): void {
  const read = new Set(layers.flatMap(({ inputs }) => inputs));
  const unread = layers.slice(0, -1).find(({ name }) => !read.has(name));
  if (!unread) return;
  throw new ArchitectureError('UNREAD_LAYER', `No layer reads "${unread.name}"; remove it or connect it.`);
}

function checkSize(what: string, size: number, limit: number): void {
  if (size <= limit) return;
  throw new ArchitectureError(
    'NETWORK_TOO_LARGE',
    `${what} would hold ${size} values; the limit is ${limit}.`,
  );
}
