import type { Layer, Tensor } from '../../../engine/architecture.ts';
import type { GraphWriter, Value } from '../graph.ts';

/** Where a layer's operators go, what it reads, and the numbers it has. */
export interface Site<Kind extends Layer = Layer> {
  layer: Kind;
  graph: GraphWriter;
  /** What the layer reads; most layers read one. */
  inputs: readonly Value[];
  input: Value;
  /** Leaves out the rows. */
  outputShape: readonly number[];
  /** Of the first input, [N, frames, 1]: 1 for a frame, 0 for padding. null: nothing is padding. */
  mask: Value | null;
  parameter(name: string): Tensor;
}
