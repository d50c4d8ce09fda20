import type { Layer } from '../architecture.ts';
import { productMode } from '../kernels/network.ts';
import { product } from '../shapes.ts';
import type { LayerPlan, LayerProgram, Pass } from './layer.ts';

type Dense = Layer & { type: 'dense' };

/** y = activation(x W + b). Softmax belongs to the loss, or to the end of inference: see program.ts. */
export function planDense(layer: Dense, plan: LayerPlan): LayerProgram {
  const { units } = layer;
  const inputs = product(plan.node.inputShapes[0] ?? []);
  const [x = 0] = plan.inputs;
  const [xGradient = 0] = plan.inputGradients;
  const [kernel, bias] = [plan.parameter('kernel'), plan.parameter('bias')];
  const [kernelOffset, biasOffset] = [plan.gradientOffset('kernel'), plan.gradientOffset('bias')];
  const transposed = xGradient ? plan.arena.words(units * Math.ceil(inputs / 8) * 8) : 0;
  const relu = layer.activation === 'relu';
  const mode = productMode.bias | (relu ? productMode.relu : 0);
  const [inputRow, outputRow] = [inputs * 4, units * 4];

  return {
    prepare() {
      if (xGradient) plan.kernels().packTransposed(kernel, outputRow, inputs, units, transposed);
    },
    forward({ rows }: Pass) {
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
    },
    backward({ rows, gradients }: Pass) {
      const { denseBackwardElements, multiply } = plan.kernels();
      const dy = plan.outputGradient;
      denseBackwardElements(dy, plan.output, gradients + biasOffset, rows, units, relu ? 1 : 0);
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
