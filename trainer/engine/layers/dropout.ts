import type { LayerOf } from '../architecture.ts';
import { type LayerKind, product, soleInput, withoutParameters } from './kind.ts';
import type { LayerPlan, LayerProgram, Pass } from './layer.ts';

type Dropout = LayerOf<'dropout'> | LayerOf<'spatial_dropout'>;

/** Inverted dropout: what is kept in training is scaled up, so that inference is the identity. */
export const dropout: LayerKind<Dropout> = {
  infer: (layer, inputs) => withoutParameters(soleInput(layer, inputs)),
  plan: planDropout,
};

function planDropout(layer: Dropout, plan: LayerPlan): LayerProgram {
  const shape = plan.node.outputShape;
  const size = product(shape);
  const [channels = 1] = shape.slice(-1);
  const [x = 0] = plan.inputs;
  const [xGradient = 0] = plan.inputGradients;
  const threshold = Math.floor(layer.rate * 2 ** 32);
  const scale = 1 / (1 - layer.rate);
  const spatial = layer.type === 'spatial_dropout' && shape.length > 1;

  const drop = (source: number, target: number, pass: Pass) => {
    const key = plan.key + Math.imul(pass.step, 0x9e3779b9);
    const kernels = plan.kernels();
    if (spatial) {
      const frames = size / channels;
      const first = pass.firstRow * channels;
      kernels.spatialDropout(source, target, pass.rows, frames, channels, key, first, threshold, scale);
    } else {
      kernels.dropout(source, target, pass.rows * size, key, pass.firstRow * size, threshold, scale);
    }
  };
  return {
    forward(pass) {
      if (plan.training) drop(x, plan.output, pass);
      else plan.kernels().copy(plan.output, x, pass.rows * size);
    },
    backward(pass) {
      if (xGradient) drop(plan.outputGradient, xGradient, pass);
    },
  };
}
