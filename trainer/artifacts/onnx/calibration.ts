import type { Calibration } from '../../../data/schema.ts';
import type { RisingLine } from '../../evaluation/isotonic.ts';
import { SMALLEST_PROBABILITY } from '../../evaluation/metrics.ts';
import type { GraphWriter } from './graph.ts';

export function writeCalibration(
  graph: GraphWriter,
  calibration: Calibration,
  probabilities: string,
): string {
  const below = graph.below('calibration');
  return calibration.kind === 'temperature'
    ? writeTemperature(below, calibration.temperature, probabilities)
    : writeIsotonic(below, calibration.classes, probabilities);
}

/** p^(1/T), divided by its sum over the classes: the softmax of the logarithms over T. */
export function writeTemperature(graph: GraphWriter, temperature: number, probabilities: string): string {
  const floor = graph.scalar('smallest_probability', SMALLEST_PROBABILITY);
  const logarithms = graph.node('log', 'Log', [graph.node('floored', 'Max', [probabilities, floor])]);
  const cooled = graph.node('cooled', 'Div', [logarithms, graph.scalar('temperature', temperature)]);
  return graph.node('tempered', 'Softmax', [cooled]);
}

/** One rising line a class, then every row divided by its sum. */
function writeIsotonic(graph: GraphWriter, lines: readonly RisingLine[], probabilities: string): string {
  const columns = lines.map((line, k) => writeLine(graph.below(`class_${k}`), line, k, probabilities));
  const raised = graph.node('raised', 'Concat', columns, { attributes: { axis: { int: 1 } } });
  const sums = graph.node('sums', 'ReduceSum', [raised, graph.integers('over_classes', [1])]);
  return graph.node('shares', 'Div', [raised, sums]);
}

/**
 * A line through points is its first height plus, piece by piece, the slope times how far the score reaches
 * into the piece: y0 + Σ slope min(max(p - x, 0), width).
 */
function writeLine(graph: GraphWriter, { x, y }: RisingLine, k: number, probabilities: string): string {
  const pieces = x.slice(1).map((end, i) => {
    const width = end - (x[i] ?? 0);
    return { start: x[i] ?? 0, width, slope: ((y[i + 1] ?? 0) - (y[i] ?? 0)) / width };
  });
  const row = (name: string, values: readonly number[]) =>
    graph.tensor(name, { shape: [values.length], values: Float32Array.from(values) });
  const own = graph.node('own', 'Gather', [probabilities, graph.integers('column', [k])], {
    attributes: { axis: { int: 1 } },
  });
  const first = row('first_height', [y[0] ?? 0]);
  if (pieces.length === 0) {
    return graph.node('height', 'Add', [graph.node('nothing', 'Sub', [own, own]), first]);
  }
  const reach = graph.node('reach', 'Sub', [
    own,
    row(
      'starts',
      pieces.map(({ start }) => start),
    ),
  ]);
  const inside = graph.node('inside', 'Min', [
    graph.node('positive', 'Relu', [reach]),
    row(
      'widths',
      pieces.map(({ width }) => width),
    ),
  ]);
  const slopes = Float32Array.from(pieces, ({ slope }) => slope);
  const climb = graph.node('climb', 'MatMul', [
    inside,
    graph.tensor('slopes', { shape: [pieces.length, 1], values: slopes }),
  ]);
  return graph.node('height', 'Add', [climb, first]);
}
