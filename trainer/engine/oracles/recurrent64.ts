import type { LayerOf } from '../architecture.ts';
import { type Activation64, at, type Parameter64, sigmoid64, type Values } from './layers64.ts';

export type Recurrent64 = LayerOf<'lstm'> | LayerOf<'gru'>;

interface State {
  hidden: number[];
  cell: number[];
}

/** One row at a time, one frame at a time, by the defining equations. */
export function recurrent64(
  layer: Recurrent64,
  { shape, values, mask }: Activation64,
  parameter: Parameter64,
  rows: number,
): Activation64 {
  const [frames = 1, channels = 1] = shape;
  const width = layer.units * (layer.bidirectional ? 2 : 1);
  const result: number[] = [];
  for (let row = 0; row < rows; row++) {
    const frame = (t: number) =>
      values.subarray((row * frames + t) * channels, (row * frames + t + 1) * channels);
    const present = (t: number) => !mask || at(mask, row * frames + t) !== 0;
    const order = Array.from({ length: frames }, (_, t) => t);
    const ahead = run(layer, order, frame, present, parameter, '');
    const behind = layer.bidirectional
      ? run(layer, order.toReversed(), frame, present, parameter, 'backward_')
      : [];
    if (!layer.return_sequences) result.push(...(ahead.at(-1) ?? []), ...(behind.at(-1) ?? []));
    else for (const t of order) result.push(...(ahead[t] ?? []), ...(behind[frames - 1 - t] ?? []));
  }
  const outputShape = layer.return_sequences ? [frames, width] : [width];
  return {
    shape: outputShape,
    values: Float64Array.from(result),
    mask: layer.return_sequences ? mask : undefined,
  };
}

function run(
  layer: Recurrent64,
  order: readonly number[],
  frame: (t: number) => Values,
  present: (t: number) => boolean,
  parameter: Parameter64,
  prefix: string,
): number[][] {
  const zeros = () => Array.from({ length: layer.units }, () => 0);
  const step = layer.type === 'lstm' ? lstmStep : gruStep;
  let state: State = { hidden: zeros(), cell: zeros() };
  return order.map((t) => {
    if (present(t)) state = step(layer.units, frame(t), state, (suffix) => parameter(`${prefix}${suffix}`));
    return state.hidden;
  });
}

/** x · W + h · U + b for one gate. */
function gate(
  units: number,
  index: number,
  x: Values,
  hidden: readonly number[],
  parameter: Parameter64,
): number[] {
  const [kernel, recurrent, bias] = [parameter('kernel'), parameter('recurrent_kernel'), parameter('bias')];
  const columns = bias.length;
  return Array.from({ length: units }, (_, unit) => {
    const column = index * units + unit;
    let sum = at(bias, column);
    for (const [i, value] of x.entries()) sum += value * at(kernel, i * columns + column);
    for (const [i, value] of hidden.entries()) sum += value * at(recurrent, i * columns + column);
    return sum;
  });
}

function lstmStep(units: number, x: Values, { hidden, cell }: State, parameter: Parameter64): State {
  const [i = [], f = [], c = [], o = []] = [0, 1, 2, 3].map((index) =>
    gate(units, index, x, hidden, parameter),
  );
  const next = cell.map((old, u) => sigmoid64(f[u] ?? 0) * old + sigmoid64(i[u] ?? 0) * Math.tanh(c[u] ?? 0));
  return { cell: next, hidden: next.map((value, u) => sigmoid64(o[u] ?? 0) * Math.tanh(value)) };
}

function gruStep(units: number, x: Values, { hidden, cell }: State, parameter: Parameter64): State {
  const z = gate(units, 0, x, hidden, parameter).map(sigmoid64);
  const r = gate(units, 1, x, hidden, parameter).map(sigmoid64);
  const reset = hidden.map((h, u) => h * (r[u] ?? 0));
  const candidate = gate(units, 2, x, reset, parameter).map(Math.tanh);
  return { cell, hidden: hidden.map((h, u) => (z[u] ?? 0) * h + (1 - (z[u] ?? 0)) * (candidate[u] ?? 0)) };
}
