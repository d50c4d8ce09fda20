import type { InferredNetwork } from '../shapes.ts';

/**
 * Multiplications that one row takes in training, counted as the textbook does: the products with the
 * weights forward, for the weights' gradient, and for the input's gradient where there is somebody to take it.
 */
export function workPerRow(network: InferredNetwork): number {
  return network.nodes.reduce((sum, { work, inputWork = work, layer }) => {
    return sum + 3 * work - (layer.inputs.includes('input') ? inputWork : 0);
  }, 0);
}
