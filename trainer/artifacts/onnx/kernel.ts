import type { KernelClassifier } from '../../models/classifier.ts';
import type { GraphWriter } from './graph.ts';

/** |x - v|² is taken apart into |x|² + |v|² - 2 x·v, so that a matrix product does the work. */
export function writeKernel(
  graph: GraphWriter,
  { gamma, vectors, weights, bias }: KernelClassifier,
  input: string,
): string {
  const products = graph.node(
    'products',
    'Gemm',
    [input, graph.tensor('vectors', vectors), graph.tensor('squares', squaresOf(vectors))],
    { attributes: { alpha: { float: -2 }, transB: { int: 1 } } },
  );
  const own = graph.node('own_squares', 'ReduceSumSquare', [input], { attributes: { axes: { ints: [1] } } });
  const distances = graph.node('distances', 'Add', [products, own]);
  const positive = graph.node('positive_distances', 'Relu', [distances]);
  const exponents = graph.node('exponents', 'Mul', [positive, graph.scalar('minus_gamma', -gamma)]);
  const kernel = graph.node('kernel', 'Exp', [exponents]);
  const logits = graph.node('logits', 'Gemm', [
    kernel,
    graph.tensor('weights', weights),
    graph.tensor('bias', bias),
  ]);
  return graph.node('probabilities', 'Softmax', [logits]);
}

function squaresOf({ shape: [count = 0, columns = 0], values }: KernelClassifier['vectors']) {
  const squares = Float32Array.from({ length: count }, (_, row) =>
    values.subarray(row * columns, (row + 1) * columns).reduce((sum, value) => sum + value * value, 0),
  );
  return { shape: [count], values: squares };
}
