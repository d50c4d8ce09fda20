import type { Layer, Tensor } from '../../../engine/architecture.ts';
import type { GraphWriter } from '../graph.ts';

/** Where a layer's operators go, what it reads, and the numbers it has. Shapes leave out the batch. */
export interface Site<Kind extends Layer = Layer> {
  layer: Kind;
  graph: GraphWriter;
  /** The graph's names of what the layer reads; most layers read one. */
  inputs: readonly string[];
  input: string;
  inputShape: readonly number[];
  /** Of the first input, [N, frames, 1]: 1 for a frame, 0 for padding. null: nothing is padding. */
  mask: string | null;
  parameter(name: string): Tensor;
}
