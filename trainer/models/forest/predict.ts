import type { ForestClassifier } from '../classifier.ts';

/**
 * The mean of the trees' leaves, row-major [rows, classes]; every row sums to 1.
 * @param inputs standardised features, row-major [rows, columns]
 */
export function predictForest(
  { nodes, leaves, roots }: ForestClassifier,
  inputs: Float32Array,
  rows: number,
): Float32Array {
  const columns = inputs.length / rows;
  const classes = leaves.shape[1] ?? 1;
  const sums = new Float64Array(rows * classes);
  for (const root of roots.values) {
    for (let row = 0; row < rows; row++) {
      const leaf = leafOf(nodes.values, root, inputs, row * columns);
      for (let k = 0; k < classes; k++) {
        sums[row * classes + k] = (sums[row * classes + k] ?? 0) + (leaves.values[leaf * classes + k] ?? 0);
      }
    }
  }
  return Float32Array.from(sums, (sum) => sum / roots.values.length);
}

function leafOf(nodes: Float32Array, root: number, inputs: Float32Array, at: number): number {
  let node = root * 4;
  for (;;) {
    const column = nodes[node] ?? -1;
    if (column < 0) return nodes[node + 2] ?? 0;
    const goesLeft = (inputs[at + column] ?? 0) <= (nodes[node + 1] ?? 0);
    node = 4 * ((goesLeft ? nodes[node + 2] : nodes[node + 3]) ?? 0);
  }
}
