import type { Activation } from '../architecture.ts';
import { productMode } from '../kernels/network.ts';
import type { LayerPlan } from './layer.ts';

/** The activation inside a layer with weights: ReLU happens as the product is stored, others right after. */
export interface FusedActivation {
  /** For the product's mode. */
  mode: number;
  forward(count: number): void;
  /** Turns the output's gradient into that of the sums, in place, and adds its columns up for the bias. */
  backward(rows: number, columns: number, biasGradient: number): void;
}

/** Numbers that the kernels know the activations by: see kernels/assembly/activations.ts. */
export const activationCode = { linear: 0, relu: 1, sigmoid: 2, tanh: 3, gelu: 4 } as const;

export function planActivation(activation: Activation, plan: LayerPlan): FusedActivation {
  if (activation === 'softmax') throw new Error('Shape inference let a softmax pass before the last layer.');
  const code = activationCode[activation];
  const { output, outputGradient } = plan;
  return {
    mode: activation === 'relu' ? productMode.relu : 0,
    forward(count) {
      if (code > activationCode.relu) plan.kernels().activate(output, output, count, code);
    },
    backward(rows, columns, biasGradient) {
      plan.kernels().activationBackward(outputGradient, output, biasGradient, rows, columns, code);
    },
  };
}
