import type { Network, Tensor } from '../engine/architecture.ts';

/** What a training found: enough to turn standardised features into probabilities. All numbers are float32. */
export type Classifier = NetworkClassifier | KernelClassifier | ForestClassifier;

/** A network whose last layer is a softmax; linear classifiers are networks of one dense layer. */
export interface NetworkClassifier {
  kind: 'network';
  network: Network;
}

/**
 * A sum of radial basis functions for each class: logits = K weights + bias with
 * K[row, s] = exp(-gamma |x_row - vectors_s|²); probabilities are the softmax of the logits.
 */
export interface KernelClassifier {
  kind: 'kernel';
  gamma: number;
  /** [vectors, columns] */
  vectors: Tensor;
  /** [vectors, classes] */
  weights: Tensor;
  /** [classes] */
  bias: Tensor;
}

/** Decision trees whose leaves hold class shares; probabilities are the mean over the trees. */
export interface ForestClassifier {
  kind: 'forest';
  /** [nodes, 4]: feature (-1 in a leaf), threshold (x <= threshold goes left), left, right; a leaf's `left` is its row in `leaves`. */
  nodes: Tensor;
  /** [leaves, classes] */
  leaves: Tensor;
  /** [trees]: the node at which each tree begins */
  roots: Tensor;
}
