import type { Architecture, Tensor } from '../engine/architecture.ts';
import { inferShapes, product } from '../engine/shapes.ts';
import type { Scaler, TrainedModel } from '../training.ts';
import { damaged } from './errors.ts';

/** The numbers that a training found, as the weights file holds them: parameters and fitted statistics. */

const MEAN = 'preprocessing/mean';
const SCALE = 'preprocessing/scale';

export function toSavedTensors({ network, scaler }: TrainedModel): Map<string, Tensor> {
  return new Map([
    ...network.parameters,
    [MEAN, { shape: [scaler.mean.length], values: scaler.mean }],
    [SCALE, { shape: [scaler.scale.length], values: scaler.scale }],
  ]);
}

/**
 * The inverse, for a network of the given architecture. Throws `ARTIFACT_DAMAGED` when a tensor is missing,
 * left over or of another shape.
 */
export function fromSavedTensors(
  saved: ReadonlyMap<string, Tensor>,
  architecture: Architecture,
  file: string,
): { parameters: Map<string, Tensor>; scaler: Scaler } {
  const expected = savedShapes(architecture);
  const isComplete =
    saved.size === expected.size && [...expected].every(([name, shape]) => has(saved, name, shape));
  if (!isComplete) throw damaged(file, 'its numbers do not fit the network that model_info.json describes.');
  const parameters = new Map(saved);
  const scaler = { mean: take(parameters, MEAN), scale: take(parameters, SCALE) };
  return { parameters, scaler };
}

/** Name and shape of every tensor of the file. */
function savedShapes(architecture: Architecture): Map<string, readonly number[]> {
  const { inputShape, nodes } = inferShapes(architecture);
  const parameters = nodes.flatMap((node) => node.parameters);
  return new Map([
    ...parameters.map(({ name, shape }) => [name, shape] as const),
    [MEAN, [product(inputShape)]],
    [SCALE, [product(inputShape)]],
  ]);
}

function has(saved: ReadonlyMap<string, Tensor>, name: string, shape: readonly number[]): boolean {
  return saved.get(name)?.shape.join() === shape.join();
}

function take(tensors: Map<string, Tensor>, name: string): Float32Array {
  const values = tensors.get(name)?.values ?? new Float32Array();
  tensors.delete(name);
  return values;
}
