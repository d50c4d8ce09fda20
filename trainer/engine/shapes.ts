import { type Architecture, architectureSchema, type Layer } from './architecture.ts';
import { ArchitectureError } from './errors.ts';

/** How a parameter starts, and how many inputs and outputs each of its values connects. */
export interface ParameterSpec {
  name: string;
  shape: readonly number[];
  start: 'he' | 'glorot' | 'zeros';
  fanIn: number;
  fanOut: number;
}

export interface Node {
  layer: Layer;
  inputShapes: readonly (readonly number[])[];
  outputShape: readonly number[];
  parameters: readonly ParameterSpec[];
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
 * @throws ArchitectureError with code INVALID_ARCHITECTURE, DUPLICATE_LAYER, UNKNOWN_INPUT, SHAPE_MISMATCH
 * or NETWORK_TOO_LARGE
 */
export function inferShapes(architecture: unknown): InferredNetwork {
  const { input_shape, layers } = parse(architecture);
  const shapes = new Map<string, readonly number[]>([['input', input_shape]]);
  checkSize('input', product(input_shape), MAXIMUM_ACTIVATION);
  const nodes = layers.map((layer) => {
    const node = inferNode(layer, shapes);
    shapes.set(layer.name, node.outputShape);
    return node;
  });
  const parameterCount = sum(nodes.flatMap((node) => node.parameters.map(({ shape }) => product(shape))));
  checkSize('the network', parameterCount, MAXIMUM_PARAMETERS);
  return { inputShape: input_shape, nodes, outputShape: nodes.at(-1)?.outputShape ?? [], parameterCount };
}

export function product(shape: readonly number[]): number {
  return shape.reduce((total, extent) => total * extent, 1);
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
  const node = inferLayer(layer, inputShapes);
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

function inferLayer(layer: Layer, inputShapes: readonly (readonly number[])[]): Node {
  const [input, ...others] = inputShapes;
  if (!input || others.length > 0) throw mismatch(layer, 'reads one layer', inputShapes);
  if (layer.type === 'dropout') return { layer, inputShapes, outputShape: input, parameters: [] };
  if (input.length !== 1) throw mismatch(layer, 'reads a flat input', inputShapes);
  return {
    layer,
    inputShapes,
    outputShape: [layer.units],
    parameters: denseParameters(layer, product(input)),
  };
}

function denseParameters(layer: Layer & { type: 'dense' }, inputs: number): ParameterSpec[] {
  const { name, units, activation } = layer;
  const fans = { fanIn: inputs, fanOut: units };
  return [
    {
      name: `${name}/kernel`,
      shape: [inputs, units],
      start: activation === 'relu' ? 'he' : 'glorot',
      ...fans,
    },
    { name: `${name}/bias`, shape: [units], start: 'zeros', ...fans },
  ];
}

function mismatch(layer: Layer, rule: string, shapes: readonly (readonly number[])[]): ArchitectureError {
  const found = shapes.map((shape) => `[${shape.join(', ')}]`).join(' and ');
  return new ArchitectureError('SHAPE_MISMATCH', `Layer "${layer.name}" ${rule}, but is given ${found}.`);
}

function checkSize(what: string, size: number, limit: number): void {
  if (size <= limit) return;
  throw new ArchitectureError(
    'NETWORK_TOO_LARGE',
    `${what} would hold ${size} values; the limit is ${limit}.`,
  );
}
