import type { Random } from '../../random.ts';
import type { Architecture } from '../architecture.ts';
import { inferShapes, product } from '../shapes.ts';

/**
 * Random numbers for a network: parameters, inputs, and a direction that stands for the gradient of a loss.
 * With `pad`, some whole frames of the input are zero, the first among them.
 */
export function drawNetwork(architecture: Architecture, rows: number, random: Random, pad: boolean) {
  const network = inferShapes(architecture);
  const normal = (length: number, scale = 1) => Float32Array.from({ length }, () => random.normal() * scale);
  const specs = network.nodes.flatMap((node) => node.parameters);
  const inputs = normal(rows * product(network.inputShape));
  if (pad) padSomeFrames(inputs, network.inputShape.at(-1) ?? 1);
  return {
    inputs,
    direction: normal(rows * product(network.outputShape)),
    parameters: new Map(specs.map(({ name, shape }) => [name, normal(product(shape), 0.5)])),
  };
}

function padSomeFrames(inputs: Float32Array, channels: number): void {
  for (let frame = 0; frame * channels < inputs.length; frame += frame % 2 === 0 ? 3 : 2) {
    inputs.fill(0, frame * channels, (frame + 1) * channels);
  }
}
