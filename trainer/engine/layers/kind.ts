import type { Layer } from '../architecture.ts';
import { ArchitectureError } from '../errors.ts';
import type { LayerPlan, LayerProgram } from './layer.ts';

export type Shape = readonly number[];

/** How a parameter starts, and how many inputs and outputs each of its values connects. */
export interface ParameterSpec {
  name: string;
  shape: Shape;
  start: 'he' | 'glorot' | 'orthogonal' | 'zeros' | 'ones' | 'forget_bias';
  fanIn: number;
  fanOut: number;
  /** True for moving averages, which the optimiser leaves alone. */
  measured?: boolean;
}

export interface Inference {
  outputShape: Shape;
  parameters: readonly ParameterSpec[];
  /** Multiplications of one row's products with the weights, forward. */
  work: number;
  /** Those that backward repeats only where somebody asks for the input's gradient; all, if not given. */
  inputWork?: number;
}

/** One kind of layer: what it makes of its inputs' shapes, and how it runs. */
export interface LayerKind<Kind extends Layer> {
  infer(layer: Kind, inputs: readonly Shape[]): Inference;
  plan(layer: Kind, plan: LayerPlan): LayerProgram;
}

export function product(shape: Shape): number {
  return shape.reduce((total, extent) => total * extent, 1);
}

export function withoutParameters(outputShape: Shape): Inference {
  return { outputShape, parameters: [], work: 0 };
}

/** The only input, which must have one of the given numbers of axes (none given: any). */
export function soleInput(layer: Layer, inputs: readonly Shape[], ...axes: number[]): Shape {
  const [input, ...others] = inputs;
  if (!input || others.length > 0) throw mismatch(layer, 'reads one layer', inputs);
  if (axes.length > 0 && !axes.includes(input.length)) {
    throw mismatch(layer, `reads an input of ${axes.join(' or ')} axes`, inputs);
  }
  return input;
}

export function mismatch(layer: Layer, rule: string, shapes: readonly Shape[]): ArchitectureError {
  const found = shapes.map((shape) => `[${shape.join(', ')}]`).join(' and ');
  return new ArchitectureError('SHAPE_MISMATCH', `Layer "${layer.name}" ${rule}, but is given ${found}.`);
}
