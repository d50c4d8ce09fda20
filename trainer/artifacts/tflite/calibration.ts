import type { Calibration } from '../../../data/schema.ts';
import type { RisingLine } from '../../evaluation/isotonic.ts';
import { SMALLEST_PROBABILITY } from '../../evaluation/metrics.ts';
import type { GraphWriter, Value } from './graph.ts';
import {
  concatenate,
  elementwise,
  fullyConnected,
  gatherColumns,
  reduce,
  softmax,
  unary,
} from './operators.ts';

export function writeCalibration(graph: GraphWriter, calibration: Calibration, probabilities: Value): Value {
  const below = graph.below('calibration');
  return calibration.kind === 'temperature'
    ? writeTemperature(below, calibration.temperature, probabilities)
    : writeIsotonic(below, calibration.classes, probabilities);
}

/** p^(1/T), divided by its sum over the classes: the softmax of the logarithms over T. */
export function writeTemperature(graph: GraphWriter, temperature: number, probabilities: Value): Value {
  const smallest = graph.scalar('smallest_probability', SMALLEST_PROBABILITY);
  const floored = elementwise(graph, 'floored', 'MAXIMUM', probabilities, smallest);
  const logarithms = unary(graph, 'logarithms', 'LOG', floored);
  const cooled = elementwise(graph, 'cooled', 'DIV', logarithms, graph.scalar('temperature', temperature));
  return softmax(graph, 'tempered', cooled);
}

/** One rising line a class, then every row divided by its sum. */
function writeIsotonic(graph: GraphWriter, lines: readonly RisingLine[], probabilities: Value): Value {
  const heights = lines.map((line, k) => writeLine(graph.below(`class_${k}`), line, k, probabilities));
  return shares(graph, concatenate(graph, 'raised', heights));
}

/** Every row divided by its sum. */
export function shares(graph: GraphWriter, scores: Value): Value {
  const sums = reduce(graph, 'sums', 'SUM', scores, { axes: [1], keep: true });
  return elementwise(graph, 'shares', 'DIV', scores, sums);
}

/**
 * A line through points is its first height plus, piece by piece, the slope times how far the score reaches
 * into the piece: y0 + Σ slope min(max(p - x, 0), width).
 */
function writeLine(graph: GraphWriter, { x, y }: RisingLine, k: number, probabilities: Value): Value {
  const own = gatherColumns(graph, 'own', probabilities, [k]);
  const first = graph.constant('first_height', { shape: [1], values: Float32Array.of(y[0] ?? 0) });
  const pieces = piecesOf({ x, y });
  if (pieces.length === 0) {
    return elementwise(graph, 'height', 'ADD', elementwise(graph, 'nothing', 'SUB', own, own), first);
  }
  const row = (name: string, key: keyof Piece, shape = [pieces.length]) =>
    graph.constant(name, { shape, values: Float32Array.from(pieces, (piece) => piece[key]) });
  const reach = elementwise(graph, 'reach', 'SUB', own, row('starts', 'start'));
  const positive = unary(graph, 'positive', 'RELU', reach);
  const inside = elementwise(graph, 'inside', 'MINIMUM', positive, row('widths', 'width'));
  return fullyConnected(graph, 'height', inside, row('slopes', 'slope', [1, pieces.length]), first);
}

interface Piece {
  start: number;
  width: number;
  slope: number;
}

function piecesOf({ x, y }: RisingLine): Piece[] {
  return x.slice(1).map((end, i) => {
    const start = x[i] ?? 0;
    const width = end - start;
    return { start, width, slope: ((y[i + 1] ?? 0) - (y[i] ?? 0)) / width };
  });
}
