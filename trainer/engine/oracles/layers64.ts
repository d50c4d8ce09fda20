import type { Layer, LayerOf } from '../architecture.ts';
import { inferWindows } from '../layers/window.ts';
import { type Recurrent64, recurrent64 } from './recurrent64.ts';

/** The layers written down as plainly as possible in float64. */
export type Values = Float64Array;

export interface Activation64 {
  shape: readonly number[];
  values: Values;
  /** One number a frame, 0 where it is padding. */
  mask?: Values | undefined;
}

export type Parameter64 = (suffix: string) => Values;

export function layer64(
  layer: Layer,
  inputs: readonly Activation64[],
  parameter: Parameter64,
  rows: number,
): Activation64 {
  const input = inputs[0] ?? { shape: [], values: new Float64Array() };
  const { shape, values, mask } = input;
  const channels = shape.at(-1) ?? 1;
  switch (layer.type) {
    case 'dropout':
    case 'spatial_dropout':
      return input;
    case 'dense': {
      const sums = dense64(values, parameter('kernel'), parameter('bias'), layer.units);
      return {
        shape: [...shape.slice(0, -1), layer.units],
        values: activate64(sums, layer.activation),
        mask,
      };
    }
    case 'conv1d':
    case 'conv2d':
    case 'depthwise_conv2d':
      return convolution64(layer, input, parameter, rows);
    case 'max_pooling1d':
    case 'max_pooling2d':
    case 'average_pooling1d':
    case 'average_pooling2d':
      return pooling64(layer, input, rows);
    case 'global_max_pooling1d':
    case 'global_max_pooling2d':
    case 'global_average_pooling1d':
    case 'global_average_pooling2d':
      return globalPooling64(layer, input, rows);
    case 'batch_normalization':
      return { shape, values: normalise64(values, (i) => i % channels, layer.epsilon, parameter), mask };
    case 'layer_normalization':
      return {
        shape,
        values: normalise64(values, (i) => Math.floor(i / channels), layer.epsilon, parameter),
        mask,
      };
    case 'lstm':
    case 'gru':
      return recurrent64(layer as Recurrent64, input, parameter, rows);
    case 'masking':
      return masking64(layer, input);
    case 'activation':
      return { shape, values: activate64(values, layer.activation, channels), mask };
    case 'add':
      return {
        shape,
        values: values.map((_, i) => inputs.reduce((sum, other) => sum + at(other.values, i), 0)),
        mask,
      };
    case 'concatenate':
      return concatenate64(inputs);
    case 'flatten':
      return { shape: [values.length / rows], values };
  }
}

export function at(values: Values, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`The reference reads value ${index} of ${values.length}.`);
  return value;
}

export const sigmoid64 = (x: number) => 1 / (1 + Math.exp(-x));

/** Softmax as the last layer of a network belongs to the loss: here it is the identity, as in the engine. */
export function activate64(values: Values, activation: string, softmaxColumns = 0): Values {
  switch (activation) {
    case 'relu':
      return values.map((x) => Math.max(0, x));
    case 'tanh':
      return values.map(Math.tanh);
    case 'sigmoid':
      return values.map(sigmoid64);
    case 'gelu':
      return values.map((x) => (x / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3))));
    default:
      return softmaxColumns > 0 ? softmax64(values, softmaxColumns) : values;
  }
}

function softmax64(values: Values, columns: number): Values {
  const powers = values.map(Math.exp);
  return powers.map((power, i) => {
    const row = i - (i % columns);
    return power / powers.subarray(row, row + columns).reduce((a, b) => a + b, 0);
  });
}

export function dense64(x: Values, kernel: Values, bias: Values, units: number): Values {
  const inputs = kernel.length / units;
  return Float64Array.from({ length: (x.length / inputs) * units }, (_, index) => {
    const [row, unit] = [Math.floor(index / units), index % units];
    let sum = at(bias, unit);
    for (let i = 0; i < inputs; i++) sum += at(x, row * inputs + i) * at(kernel, i * units + unit);
    return sum;
  });
}

type Windowed = Extract<Layer, { strides: unknown }>;

/** Calls back for every value inside every window. */
function eachInWindows(
  layer: Windowed,
  { shape }: Activation64,
  rows: number,
  visit: (window: number, value: number, place: number) => void,
): readonly number[] {
  const size = 'pool_size' in layer ? layer.pool_size : layer.kernel_size;
  const { vertical: v, horizontal: h } = inferWindows(layer, shape, { ...layer, size });
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < v.outputs * h.outputs; i++) {
      const top = Math.floor(i / h.outputs) * v.stride - v.before;
      const left = (i % h.outputs) * h.stride - h.before;
      for (let place = 0; place < v.size * h.size; place++) {
        const [y, x] = [top + Math.floor(place / h.size), left + (place % h.size)];
        if (y < 0 || y >= v.extent || x < 0 || x >= h.extent) continue;
        visit(row * v.outputs * h.outputs + i, (row * v.extent + y) * h.extent + x, place);
      }
    }
  }
  return shape.length === 3 ? [v.outputs, h.outputs] : [h.outputs];
}

function convolution64(
  layer: LayerOf<'conv1d'> | LayerOf<'conv2d'> | LayerOf<'depthwise_conv2d'>,
  input: Activation64,
  parameter: Parameter64,
  rows: number,
): Activation64 {
  const channels = input.shape.at(-1) ?? 1;
  const depthwise = layer.type === 'depthwise_conv2d';
  const filters = depthwise ? channels : layer.filters;
  const [kernel, bias] = [parameter('kernel'), parameter('bias')];
  const sums: number[] = [];
  const add = (index: number, value: number) => {
    sums[index] = (sums[index] ?? at(bias, index % filters)) + value;
  };
  const outer = eachInWindows(layer, input, rows, (window, value, place) => {
    for (let c = 0; c < channels; c++) {
      const x = at(input.values, value * channels + c);
      if (depthwise) add(window * channels + c, x * at(kernel, place * channels + c));
      else {
        for (let f = 0; f < filters; f++) {
          add(window * filters + f, x * at(kernel, (place * channels + c) * filters + f));
        }
      }
    }
  });
  return { shape: [...outer, filters], values: activate64(Float64Array.from(sums), layer.activation) };
}

function pooling64(layer: Windowed, input: Activation64, rows: number): Activation64 {
  const channels = input.shape.at(-1) ?? 1;
  const windows: number[][] = [];
  const outer = eachInWindows(layer, input, rows, (window, value) => {
    for (let c = 0; c < channels; c++) {
      const members = windows[window * channels + c] ?? [];
      windows[window * channels + c] = members;
      members.push(at(input.values, value * channels + c));
    }
  });
  const pool = layer.type.startsWith('max') ? (members: number[]) => Math.max(...members) : mean;
  return { shape: [...outer, channels], values: Float64Array.from(windows, pool) };
}

function mean(members: readonly number[]): number {
  return members.length === 0 ? 0 : members.reduce((a, b) => a + b, 0) / members.length;
}

function globalPooling64(layer: Layer, { shape, values, mask }: Activation64, rows: number): Activation64 {
  const channels = shape.at(-1) ?? 1;
  const positions = values.length / rows / channels;
  const pooled = Float64Array.from({ length: rows * channels }, (_, i) => {
    const [row, channel] = [Math.floor(i / channels), i % channels];
    const members: number[] = [];
    for (let p = row * positions; p < (row + 1) * positions; p++) {
      if (!mask || at(mask, p) !== 0) members.push(at(values, p * channels + channel));
    }
    if (members.length === 0) return 0;
    return layer.type.startsWith('global_max') ? Math.max(...members) : mean(members);
  });
  return { shape: [channels], values: pooled };
}

/** Each group of values normalised by itself. */
function normalise64(
  values: Values,
  groupOf: (index: number) => number,
  epsilon: number,
  parameter: Parameter64,
): Values {
  const [gamma, beta] = [parameter('gamma'), parameter('beta')];
  const groups = new Map<number, number[]>();
  for (const [i, value] of values.entries())
    groups.set(groupOf(i), [...(groups.get(groupOf(i)) ?? []), value]);
  const figures = new Map(
    Array.from(groups, ([group, members]) => {
      const centre = mean(members);
      return [group, { centre, variance: mean(members.map((x) => (x - centre) ** 2)) }];
    }),
  );
  return values.map((x, i) => {
    const { centre = 0, variance = 0 } = figures.get(groupOf(i)) ?? {};
    const channel = i % gamma.length;
    return ((x - centre) / Math.sqrt(variance + epsilon)) * at(gamma, channel) + at(beta, channel);
  });
}

function masking64(layer: LayerOf<'masking'>, { shape, values }: Activation64): Activation64 {
  const channels = shape.at(-1) ?? 1;
  const mask = Float64Array.from({ length: values.length / channels }, (_, frame) => {
    const frameValues = values.subarray(frame * channels, (frame + 1) * channels);
    return frameValues.every((x) => x === layer.mask_value) ? 0 : 1;
  });
  return { shape, values: values.map((x, i) => (at(mask, Math.floor(i / channels)) === 0 ? 0 : x)), mask };
}

function concatenate64(inputs: readonly Activation64[]): Activation64 {
  const widths = inputs.map(({ shape }) => shape.at(-1) ?? 1);
  const positions = (inputs[0]?.values.length ?? 0) / (widths[0] ?? 1);
  const values: number[] = [];
  for (let p = 0; p < positions; p++) {
    inputs.forEach((input, i) => {
      const width = widths[i] ?? 1;
      values.push(...input.values.subarray(p * width, (p + 1) * width));
    });
  }
  const outer = inputs[0]?.shape.slice(0, -1) ?? [];
  const mask = inputs[0]?.mask;
  return { shape: [...outer, widths.reduce((a, b) => a + b, 0)], values: Float64Array.from(values), mask };
}
