import type { LayerOf } from '../architecture.ts';
import { type LayerKind, type ParameterSpec, product, type Shape, soleInput } from './kind.ts';
import type { LayerPlan } from './layer.ts';

type Normalisation = LayerOf<'batch_normalization'> | LayerOf<'layer_normalization'>;

function scaleAndShift(name: string, shape: Shape): ParameterSpec[] {
  const fans = { fanIn: 1, fanOut: 1 };
  return [
    { name: `${name}/gamma`, shape, start: 'ones', ...fans },
    { name: `${name}/beta`, shape, start: 'zeros', ...fans },
  ];
}

function movingAverages(name: string, shape: Shape): ParameterSpec[] {
  const fans = { fanIn: 1, fanOut: 1, measured: true };
  return [
    { name: `${name}/moving_mean`, shape, start: 'zeros', ...fans },
    { name: `${name}/moving_variance`, shape, start: 'ones', ...fans },
  ];
}

function inferNormalisation(layer: Normalisation, inputs: readonly Shape[]) {
  const outputShape = soleInput(layer, inputs);
  const channels = outputShape.slice(-1);
  const parameters = scaleAndShift(layer.name, channels);
  if (layer.type === 'batch_normalization') parameters.push(...movingAverages(layer.name, channels));
  return { outputShape, parameters, work: 0 };
}

/** What both kinds keep between forward and backward. */
function planCommon(plan: LayerPlan) {
  const shape = plan.node.outputShape;
  const [channels = 1] = shape.slice(-1);
  const positions = product(shape) / channels;
  return {
    ...{ channels, positions, x: plan.inputs[0] ?? 0, xGradient: plan.inputGradients[0] ?? 0 },
    normalised: plan.arena.words(plan.rows * positions * channels),
    gamma: plan.parameter('gamma'),
    beta: plan.parameter('beta'),
    dGamma: plan.gradientOffset('gamma'),
    dBeta: plan.gradientOffset('beta'),
  };
}

/** Statistics of the rows of a pass in training, moving averages of those in inference. */
export const batchNormalisation: LayerKind<LayerOf<'batch_normalization'>> = {
  infer: inferNormalisation,
  plan({ momentum, epsilon }, plan) {
    const { channels, positions, x, xGradient, normalised, gamma, beta, dGamma, dBeta } = planCommon(plan);
    const inverse = plan.arena.words(channels);
    const [mean, variance] = [plan.parameter('moving_mean'), plan.parameter('moving_variance')];
    const [dMean, dVariance] = [plan.gradientOffset('moving_mean'), plan.gradientOffset('moving_variance')];
    return {
      forward({ rows, share, gradients }) {
        const kernels = plan.kernels();
        const count = rows * positions;
        const learned = [gamma, beta, mean, variance] as const;
        if (!plan.training) {
          kernels.batchNormInfer(x, plan.output, ...learned, count, channels, epsilon);
          return;
        }
        const changes = [gradients + dMean, gradients + dVariance] as const;
        const figures = [count, channels, epsilon, share * (1 - momentum)] as const;
        kernels.batchNormForward(x, normalised, plan.output, inverse, ...learned, ...changes, ...figures);
      },
      backward({ rows, gradients }) {
        const targets = [gradients + dGamma, gradients + dBeta, rows * positions, channels] as const;
        const dy = plan.outputGradient;
        plan.kernels().batchNormBackward(dy, normalised, xGradient, inverse, gamma, ...targets);
      },
    };
  },
};

export const layerNormalisation: LayerKind<LayerOf<'layer_normalization'>> = {
  infer: inferNormalisation,
  plan({ epsilon }, plan) {
    const { channels, positions, x, xGradient, normalised, gamma, beta, dGamma, dBeta } = planCommon(plan);
    const inverse = plan.arena.words(plan.rows * positions);
    return {
      forward({ rows }) {
        const sizes = [rows * positions, channels, epsilon] as const;
        plan.kernels().layerNormForward(x, normalised, plan.output, inverse, gamma, beta, ...sizes);
      },
      backward({ rows, gradients }) {
        const targets = [gradients + dGamma, gradients + dBeta, rows * positions, channels] as const;
        const dy = plan.outputGradient;
        plan.kernels().layerNormBackward(dy, normalised, xGradient, inverse, gamma, ...targets);
      },
    };
  },
};
