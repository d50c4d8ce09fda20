import type { KernelClassifier } from '../../models/classifier.ts';
import type { GraphWriter, Value } from './graph.ts';
import { elementwise, fullyConnected, reduce, reshape, softmax, turned, unary } from './operators.ts';

/**
 * |x - v|² vector by vector. Taken apart into |x|² + |v|² - 2 x·v, as a matrix product could, it would lose in
 * float32, the only precision there is here, what little distinguishes large vectors.
 */
export function writeKernel(
  graph: GraphWriter,
  { gamma, vectors, weights, bias }: KernelClassifier,
  input: Value,
): Value {
  const [count = 0, columns = 0] = vectors.shape;
  const row = reshape(graph, 'row', input, [1, columns]);
  const all = graph.constant('vectors', { ...vectors, shape: [1, count, columns] });
  const apart = elementwise(graph, 'differences', 'SUB', row, all);
  const squares = elementwise(graph, 'squares', 'MUL', apart, apart);
  const distances = reduce(graph, 'distances', 'SUM', squares, { axes: [2], keep: false });
  const exponents = elementwise(graph, 'exponents', 'MUL', distances, graph.scalar('minus_gamma', -gamma));
  const kernel = unary(graph, 'kernel', 'EXP', exponents);
  const turnedWeights = graph.constant('weights', turned(weights));
  const logits = fullyConnected(graph, 'logits', kernel, turnedWeights, graph.constant('bias', bias));
  return softmax(graph, 'probabilities', logits);
}
