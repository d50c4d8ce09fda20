import type { LayerOf } from '../architecture.ts';
import { productMode } from '../kernels/network.ts';
import { planActivation } from './fused_activation.ts';
import { type LayerKind, type ParameterSpec, product, soleInput } from './kind.ts';
import type { LayerPlan, LayerProgram, Pass } from './layer.ts';

type Dense = LayerOf<'dense'>;

/** y = activation(x W + b) over the last axis; W is [inputs, units]. */
export const dense: LayerKind<Dense> = {
  infer(layer, inputs) {
    const input = soleInput(layer, inputs, 1, 2);
    const [channels = 1] = input.slice(-1);
    const outputShape = [...input.slice(0, -1), layer.units];
    const work = (product(input) / channels) * channels * layer.units;
    return { outputShape, parameters: denseParameters(layer, channels), work };
  },
  plan: planDense,
};

function denseParameters({ name, units, activation }: Dense, inputs: number): ParameterSpec[] {
  const fans = { fanIn: inputs, fanOut: units };
  return [
    {
      name: `${name}/kernel`,
      shape: [inputs, units],
      start: activation === 'relu' ? 'he' : 'glorot',
      ...fans,
    },
    { name: `${name}/bias`, shape: [units], start: 'zeros', ...fans },
  ];
}

function innerActivation({ activation }: Dense, { isLast }: LayerPlan) {
  return isLast && (activation === 'softmax' || activation === 'sigmoid') ? 'linear' : activation;
}

function planDense(layer: Dense, plan: LayerPlan): LayerProgram {
  const { units } = layer;
  const [inputs = 1] = (plan.node.inputShapes[0] ?? []).slice(-1);
  const frames = product(plan.node.outputShape) / units;
  const [x = 0] = plan.inputs;
  const [xGradient = 0] = plan.inputGradients;
  const [kernel, bias] = [plan.parameter('kernel'), plan.parameter('bias')];
  const [kernelOffset, biasOffset] = [plan.gradientOffset('kernel'), plan.gradientOffset('bias')];
  const transposed = xGradient ? plan.arena.words(units * Math.ceil(inputs / 8) * 8) : 0;
  const activation = planActivation(innerActivation(layer, plan), plan);
  const mode = productMode.bias | activation.mode;
  const [inputRow, outputRow] = [inputs * 4, units * 4];

  return {
    prepare() {
      if (xGradient) plan.kernels().packTransposed(kernel, outputRow, inputs, units, transposed);
    },
    forward(pass: Pass) {
      const rows = pass.rows * frames;
      const { multiply } = plan.kernels();
      multiply(
        x,
        inputRow,
        4,
        kernel,
        outputRow,
        32,
        plan.output,
        outputRow,
        rows,
        units,
        inputs,
        bias,
        mode,
      );
      activation.forward(rows * units);
    },
    backward(pass: Pass) {
      const { gradients } = pass;
      const rows = pass.rows * frames;
      const { multiply } = plan.kernels();
      const dy = plan.outputGradient;
      activation.backward(rows, units, gradients + biasOffset);
      multiply(
        x,
        4,
        inputRow,
        dy,
        outputRow,
        32,
        gradients + kernelOffset,
        outputRow,
        inputs,
        units,
        rows,
        0,
        0,
      );
      if (!xGradient) return;
      multiply(dy, outputRow, 4, transposed, 32, units * 32, xGradient, inputRow, rows, inputs, units, 0, 0);
    },
  };
}
