import type { NetworkClassifier } from '../classifier.ts';

/** Logits x kernel + bias of a linear classifier, in float64. */
export interface LinearMap {
  /** [columns, classes] */
  kernel: Float64Array;
  /** [classes] */
  bias: Float64Array;
}

/** A linear classifier as a network: one dense layer with a softmax. */
export function denseSoftmax({ kernel, bias }: LinearMap): NetworkClassifier {
  const classes = bias.length;
  const columns = kernel.length / classes;
  return {
    kind: 'network',
    network: {
      architecture: {
        input_shape: [columns],
        layers: [{ name: 'output', type: 'dense', inputs: ['input'], units: classes, activation: 'softmax' }],
      },
      parameters: new Map([
        ['output/kernel', { shape: [columns, classes], values: Float32Array.from(kernel) }],
        ['output/bias', { shape: [classes], values: Float32Array.from(bias) }],
      ]),
    },
  };
}
