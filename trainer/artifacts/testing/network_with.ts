import { architectureSchema, type Network } from '../../engine/architecture.ts';
import { inferShapes, product } from '../../engine/shapes.ts';
import { createRandom } from '../../random.ts';

/** These layers, of which the last is called `last`, before a head of two classes; reads [3, 2]. */
export function networkWith(layers: readonly unknown[]): Network {
  const last = { name: 'head', inputs: ['last'], type: 'dense', units: 2, activation: 'softmax' };
  const architecture = architectureSchema.parse({ input_shape: [3, 2], layers: [...layers, last] });
  const random = createRandom(1);
  const specs = inferShapes(architecture).nodes.flatMap(({ parameters }) => parameters);
  const values = (shape: readonly number[]) =>
    Float32Array.from({ length: product(shape) }, () => random.normal());
  return {
    architecture,
    parameters: new Map(specs.map(({ name, shape }) => [name, { shape, values: values(shape) }])),
  };
}
