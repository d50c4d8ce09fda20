import { z } from 'zod';

/**
 * A network as data: named nodes in topological order, each naming the nodes it reads. `input` is the
 * reserved name of the network's input. The shape leaves out the batch.
 */
const node = { name: z.string().regex(/^[a-z][a-z0-9_]*$/), inputs: z.array(z.string()).min(1) };

export const activationSchema = z.enum(['linear', 'relu', 'softmax']);
export type Activation = z.infer<typeof activationSchema>;

export const layerSchema = z.discriminatedUnion('type', [
  z.object({
    ...node,
    type: z.literal('dense'),
    units: z.number().int().positive(),
    activation: activationSchema,
  }),
  z.object({ ...node, type: z.literal('dropout'), rate: z.number().min(0).lt(1) }),
]);
export type Layer = z.infer<typeof layerSchema>;

export const architectureSchema = z.object({
  input_shape: z.array(z.number().int().positive()).min(1),
  layers: z.array(layerSchema).min(1),
});
export type Architecture = z.infer<typeof architectureSchema>;

/** Row-major float32. Kernels of dense layers are [inputs, units], as in Keras. */
export interface Tensor {
  shape: readonly number[];
  values: Float32Array;
}

/** A network with its numbers. Parameters are named `<layer>/kernel` and `<layer>/bias`. */
export interface Network {
  architecture: Architecture;
  parameters: ReadonlyMap<string, Tensor>;
}
