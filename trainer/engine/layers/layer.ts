import type { Arena } from '../arena.ts';
import type { Kernels } from '../kernels/network.ts';
import type { Node } from '../shapes.ts';

/** One run of a program over some rows of a batch. */
export interface Pass {
  rows: number;
  /** Number of the first row within its batch. */
  firstRow: number;
  /** Counts the batches of a training; dropout draws anew for each. */
  step: number;
  /** The rows' part of their batch, 0 to 1. */
  share: number;
  /** Base address of the flat gradient buffer to fill; parameters lie at the same offsets in theirs. */
  gradients: number;
}

/** What a layer may use while it is planned: addresses are final, the kernels come with the memory. */
export interface LayerPlan {
  node: Node;
  arena: Arena;
  /** Rows of the largest pass. */
  rows: number;
  training: boolean;
  /** The kernels, once the planned memory exists. */
  kernels: () => Kernels;
  /** Addresses of what the layer reads, and of the gradients that it must fill (0: nobody asks). */
  inputs: readonly number[];
  inputGradients: readonly number[];
  output: number;
  outputGradient: number;
  /** Address of a parameter, and its offset in the gradient buffer. */
  parameter(suffix: string): number;
  gradientOffset(suffix: string): number;
  /** One float a frame of the first input, 0 where it is padding; 0: no frame is. And the layer's own. */
  mask: number;
  outputMask: number;
  /** The last layer leaves softmax or sigmoid to the loss, or to the end of inference. */
  isLast: boolean;
  /** A word that belongs to this layer and the seed. */
  key: number;
}

export interface LayerProgram {
  /** Once before the passes of a step: repacks weights that the optimiser has moved. */
  prepare?(): void;
  forward(pass: Pass): void;
  backward(pass: Pass): void;
}
