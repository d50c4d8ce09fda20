import type { LayerOf } from '../architecture.ts';
import { planGru } from './gru.ts';
import { type LayerKind, type ParameterSpec, type Shape, soleInput } from './kind.ts';
import type { LayerProgram } from './layer.ts';
import { planLstm } from './lstm.ts';
import { planSequence } from './sequence.ts';

export type Recurrent = LayerOf<'lstm'> | LayerOf<'gru'>;

/** Gates of each kind, in Keras's order of columns: i f c o, and z r h. */
const gateCounts = { lstm: 4, gru: 3 } as const;

/**
 * Kernels as in Keras: `kernel` [channels, gates · units], `recurrent_kernel` [units, gates · units], `bias`;
 * those of the second direction begin with `backward_`.
 */
export const recurrent: LayerKind<Recurrent> = {
  infer(layer, inputs) {
    const [frames = 1, channels = 1] = soleInput(layer, inputs, 2);
    const width = layer.units * (layer.bidirectional ? 2 : 1);
    const outputShape = layer.return_sequences ? [frames, width] : [width];
    const parameters = prefixes(layer).flatMap((prefix) => directionParameters(layer, channels, prefix));
    const columns = frames * width * gateCounts[layer.type];
    return {
      outputShape,
      parameters,
      work: columns * (channels + layer.units),
      inputWork: columns * channels,
    };
  },
  plan(layer, plan) {
    const core = layer.type === 'lstm' ? planLstm : planGru;
    const programs = prefixes(layer).map((prefix) => planSequence(layer, plan, prefix, core));
    return inOrder(programs);
  },
};

function prefixes({ bidirectional }: Recurrent): string[] {
  return bidirectional ? ['', 'backward_'] : [''];
}

function directionParameters(layer: Recurrent, channels: number, prefix: string): ParameterSpec[] {
  const { name, units, type } = layer;
  const columns = units * gateCounts[type];
  const spec = (suffix: string, shape: Shape, start: ParameterSpec['start']) => {
    return { name: `${name}/${prefix}${suffix}`, shape, start, fanIn: shape[0] ?? 1, fanOut: columns };
  };
  return [
    spec('kernel', [channels, columns], 'glorot'),
    spec('recurrent_kernel', [units, columns], 'orthogonal'),
    spec('bias', [columns], type === 'lstm' ? 'forget_bias' : 'zeros'),
  ];
}

function inOrder(programs: readonly LayerProgram[]): LayerProgram {
  return {
    prepare: () => {
      for (const program of programs) program.prepare?.();
    },
    forward: (pass) => {
      for (const program of programs) program.forward(pass);
    },
    backward: (pass) => {
      for (const program of programs) program.backward(pass);
    },
  };
}
