import type { LayerOf, Network, Tensor } from '../engine/architecture.ts';
import type { TrainedModel } from '../training.ts';

/**
 * The model as one network, or null where it is more than that: a vote, trees, a kernel, or a calibration that
 * is no temperature. Temperatures multiply; one of T turns softmax(z) into softmax(z / T), which is a last layer with smaller
 * numbers.
 */
export function calibratedNetwork({ members, calibration }: TrainedModel): Network | null {
  const [only, another] = members;
  if (!only || another || only.classifier.kind !== 'network' || calibration.kind !== 'temperature')
    return null;
  const { network } = only.classifier;
  const last = network.architecture.layers.at(-1);
  if (last?.type !== 'dense' || last.activation !== 'softmax') return null;
  const temperature = only.temperature * calibration.temperature;
  return { ...network, parameters: cooled(network, last, temperature) };
}

function cooled(
  { parameters }: Network,
  { name }: LayerOf<'dense'>,
  temperature: number,
): Map<string, Tensor> {
  const ofLast = new Set([`${name}/kernel`, `${name}/bias`]);
  return new Map(
    [...parameters].map(([key, tensor]) => [
      key,
      ofLast.has(key) ? { ...tensor, values: tensor.values.map((value) => value / temperature) } : tensor,
    ]),
  );
}
