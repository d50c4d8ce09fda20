import type { Layer } from '../architecture.ts';
import { product } from '../shapes.ts';
import type { LayerPlan, LayerProgram, Pass } from './layer.ts';

type Dropout = Layer & { type: 'dropout' };

/** Inverted dropout: what is kept in training is scaled up, so that inference is the identity. */
export function planDropout(layer: Dropout, plan: LayerPlan): LayerProgram {
  const size = product(plan.node.outputShape);
  const [x = 0] = plan.inputs;
  const [xGradient = 0] = plan.inputGradients;
  const threshold = Math.floor(layer.rate * 2 ** 32);
  const scale = 1 / (1 - layer.rate);

  const drop = (source: number, target: number, pass: Pass) => {
    const key = plan.key + Math.imul(pass.step, 0x9e3779b9);
    plan.kernels().dropout(source, target, pass.rows * size, key, pass.firstRow * size, threshold, scale);
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
