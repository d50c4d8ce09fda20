import type { Network } from '../../engine/architecture.ts';
import { product } from '../../engine/shapes.ts';
import type { TrainedModel } from '../../training.ts';
import { exampleModel } from './example_model.ts';

/** A model that is this network alone and says what it says. */
export function modelOfNetwork(network: Network, labels: readonly string[]): TrainedModel {
  const features = product(network.architecture.input_shape);
  const scaler = { mean: new Float32Array(features), scale: new Float32Array(features).fill(1) };
  return {
    ...exampleModel,
    labels,
    inputs: exampleModel.inputs.map((input) => ({ ...input, scaler })),
    members: exampleModel.members.map((member) => ({ ...member, classifier: { kind: 'network', network } })),
    calibration: { kind: 'temperature', temperature: 1 },
    rejection: null,
  };
}
