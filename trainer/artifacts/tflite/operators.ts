import type { Tensor } from '../../engine/architecture.ts';
import { product } from '../../engine/shapes.ts';
import { ABSENT, type GraphWriter, type Value } from './graph.ts';
import type { OperatorName } from './schema.ts';

/** The operators as functions that know the shape of what they give. Axis 0 holds the rows. */

export function unary(
  graph: GraphWriter,
  name: string,
  operator: 'EXP' | 'LOG' | 'LOGISTIC' | 'RELU' | 'RSQRT' | 'TANH',
  x: Value,
): Value {
  return graph.node(name, operator, [x], x.shape);
}

/** Value by value; an axis of one value is repeated as often as the other side has values. */
export function elementwise(
  graph: GraphWriter,
  name: string,
  operator: 'ADD' | 'SUB' | 'MUL' | 'DIV' | 'MAXIMUM' | 'MINIMUM',
  a: Value,
  b: Value,
): Value {
  return graph.node(name, operator, [a, b], broadcast(a.shape, b.shape));
}

export function broadcast(a: readonly number[], b: readonly number[]): number[] {
  const axes = Math.max(a.length, b.length);
  return Array.from({ length: axes }, (_, i) =>
    Math.max(a[i - axes + a.length] ?? 1, b[i - axes + b.length] ?? 1),
  );
}

/** Softmax over the last axis. */
export function softmax(graph: GraphWriter, name: string, x: Value): Value {
  return graph.node(name, 'SOFTMAX', [x], x.shape, { options: [{ float32: 1 }] });
}

/** The same numbers in rows of another shape; as many rows as that makes. */
export function reshape(graph: GraphWriter, name: string, x: Value, row: readonly number[]): Value {
  const shape = graph.integers(`${name}_shape`, [-1, ...row]);
  return graph.node(name, 'RESHAPE', [x, shape], [product(x.shape) / product(row), ...row]);
}

/** x · weightsᵀ + bias. @param x [N, inputs] @param weights [units, inputs] */
export function fullyConnected(
  graph: GraphWriter,
  name: string,
  x: Value,
  weights: Value,
  bias: Value = ABSENT,
): Value {
  const [rows = 1] = x.shape;
  const [units = 1] = weights.shape;
  return graph.node(name, 'FULLY_CONNECTED', [x, weights, bias], [rows, units], {
    options: [{ int8: 0 }, { int8: 0 }],
  });
}

export function reduce(
  graph: GraphWriter,
  name: string,
  operator: Extract<OperatorName, 'MEAN' | 'SUM' | 'REDUCE_MAX'>,
  x: Value,
  { axes, keep }: { axes: readonly number[]; keep: boolean },
): Value {
  const shape = x.shape.flatMap((extent, axis) => (axes.includes(axis) ? (keep ? [1] : []) : [extent]));
  return graph.node(name, operator, [x, graph.integers(`${name}_axes`, axes)], shape, {
    options: [{ int8: keep ? 1 : 0 }],
  });
}

/** The columns of [N, columns] at these places. */
export function gatherColumns(graph: GraphWriter, name: string, x: Value, columns: readonly number[]): Value {
  const [rows = 1] = x.shape;
  return graph.node(name, 'GATHER', [x, graph.integers(`${name}_columns`, columns)], [rows, columns.length], {
    options: [{ int32: 1 }, { int32: 0 }],
  });
}

/** Side by side along the last axis. */
export function concatenate(graph: GraphWriter, name: string, parts: readonly Value[]): Value {
  const [first = ABSENT] = parts;
  const width = parts.reduce((sum, { shape }) => sum + (shape.at(-1) ?? 0), 0);
  const options = [{ int32: first.shape.length - 1 }];
  return graph.node(name, 'CONCATENATION', parts, [...first.shape.slice(0, -1), width], { options });
}

/** [N, frames, …] as one tensor [N, …] a frame. */
export function unpackFrames(graph: GraphWriter, name: string, x: Value): Value[] {
  const [rows = 1, frames = 1, ...rest] = x.shape;
  const outputs = Array.from({ length: frames }, (_, t) => ({ name: `${name}_${t}` }));
  return graph.nodeWithOutputs(outputs, 'UNPACK', [x], [rows, ...rest], [{ int32: frames }, { int32: 1 }]);
}

/** One tensor [N, …] a frame as [N, frames, …]. */
export function packFrames(graph: GraphWriter, name: string, frames: readonly Value[]): Value {
  const [
    {
      shape: [rows = 1, ...rest],
    } = ABSENT,
  ] = frames;
  const options = [{ int32: frames.length }, { int32: 1 }];
  return graph.node(name, 'PACK', frames, [rows, frames.length, ...rest], { options });
}

/** A matrix turned around: dense layers hold [inputs, units], operators read [units, inputs]. */
export function turned({ shape: [rows = 1, columns = 1], values }: Tensor): Tensor {
  const result = new Float32Array(values.length);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) result[c * rows + r] = values[r * columns + c] ?? 0;
  return { shape: [columns, rows], values: result };
}
