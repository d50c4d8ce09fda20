import type { LayerOf } from '../architecture.ts';
import { activationCode } from './fused_activation.ts';
import { type LayerKind, product, soleInput, withoutParameters } from './kind.ts';
import type { LayerPlan, LayerProgram } from './layer.ts';

type ActivationLayer = LayerOf<'activation'>;

export const activation: LayerKind<ActivationLayer> = {
  infer: (layer, inputs) => withoutParameters(soleInput(layer, inputs)),
  plan: (layer, plan) => (layer.activation === 'softmax' ? planSoftmax(plan) : planElementwise(layer, plan)),
};

function planElementwise(layer: ActivationLayer, plan: LayerPlan): LayerProgram {
  const size = product(plan.node.outputShape);
  const [x = 0] = plan.inputs;
  const [xGradient = 0] = plan.inputGradients;
  const code = layer.activation === 'softmax' ? 0 : activationCode[layer.activation];
  return {
    forward: ({ rows }) => plan.kernels().activate(x, plan.output, rows * size, code),
    backward({ rows }) {
      if (!xGradient) return;
      plan.kernels().activateBackward(plan.outputGradient, x, plan.output, xGradient, rows * size, code);
    },
  };
}

function planSoftmax(plan: LayerPlan): LayerProgram {
  const size = product(plan.node.outputShape);
  const [columns = 1] = plan.node.outputShape.slice(-1);
  const [x = 0] = plan.inputs;
  const [xGradient = 0] = plan.inputGradients;
  return {
    forward({ rows }) {
      const { copy, softmaxRows } = plan.kernels();
      copy(plan.output, x, rows * size);
      softmaxRows(plan.output, (rows * size) / columns, columns);
    },
    backward({ rows }) {
      if (!xGradient) return;
      const count = (rows * size) / columns;
      plan.kernels().softmaxBackward(plan.outputGradient, plan.output, xGradient, count, columns);
    },
  };
}
