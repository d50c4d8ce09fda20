import type { KernelClassifier } from '../../models/classifier.ts';
import type { GraphWriter } from './graph.ts';
import { ELEMENT } from './tensors.ts';

/**
 * |x - v|² is taken apart into |x|² + |v|² - 2 x·v, so that a matrix product does the work. What is left of the
 * squares is small beside them: in single precision the rounding would show in the probabilities.
 */
export function writeKernel(
  graph: GraphWriter,
  { gamma, vectors, weights, bias }: KernelClassifier,
  input: string,
): string {
  const double = (name: string, values: string) =>
    graph.node(name, 'Cast', [values], { attributes: { to: { int: ELEMENT.double } } });
  const x = double('input', input);
  const v = double('wide_vectors', graph.tensor('vectors', vectors));
  const products = graph.node('products', 'Gemm', [x, v, graph.constant('squares', squaresOf(vectors))], {
    attributes: { alpha: { float: -2 }, transB: { int: 1 } },
  });
  const own = graph.node('own_squares', 'ReduceSumSquare', [x], { attributes: { axes: { ints: [1] } } });
  const distances = graph.node('distances', 'Add', [products, own]);
  const minusGamma = graph.constant('minus_gamma', { shape: [], doubles: [-gamma] });
  const kernel = graph.node('kernel', 'Exp', [graph.node('exponents', 'Mul', [distances, minusGamma])]);
  const logits = graph.node('logits', 'Gemm', [
    kernel,
    double('wide_weights', graph.tensor('weights', weights)),
    double('wide_bias', graph.tensor('bias', bias)),
  ]);
  const probabilities = graph.node('wide_probabilities', 'Softmax', [logits]);
  return graph.node('probabilities', 'Cast', [probabilities], { attributes: { to: { int: ELEMENT.float } } });
}

function squaresOf({ shape: [count = 0, columns = 0], values }: KernelClassifier['vectors']) {
  const doubles = Array.from({ length: count }, (_, row) =>
    values.subarray(row * columns, (row + 1) * columns).reduce((sum, value) => sum + value * value, 0),
  );
  return { shape: [count], doubles };
}
