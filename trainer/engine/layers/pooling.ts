import type { Layer, LayerOf } from '../architecture.ts';
import { type LayerKind, product, type Shape, soleInput, withoutParameters } from './kind.ts';
import type { LayerPlan, LayerProgram } from './layer.ts';
import { inferWindows, windowShape } from './window.ts';

type Windowed =
  | LayerOf<'max_pooling1d'>
  | LayerOf<'max_pooling2d'>
  | LayerOf<'average_pooling1d'>
  | LayerOf<'average_pooling2d'>;

/** The largest or the mean of each window; padding counts for neither. */
export const pooling: LayerKind<Windowed> = {
  infer(layer, inputs) {
    const input = soleInput(layer, inputs, layer.type.endsWith('1d') ? 2 : 3);
    const geometry = poolingGeometry(layer, input);
    return withoutParameters(windowShape(geometry, input, geometry.channels));
  },
  plan(layer, plan) {
    const input = plan.node.inputShapes[0] ?? [];
    const { vertical, horizontal, channels } = poolingGeometry(layer, input);
    const overlapping = vertical.size > vertical.stride || horizontal.size > horizontal.stride;
    const [x = 0] = plan.inputs;
    const [xGradient = 0] = plan.inputGradients;
    const shape = [
      ...[vertical.extent, horizontal.extent, channels, vertical.outputs, horizontal.outputs],
      ...[vertical.size, horizontal.size, vertical.stride, horizontal.stride],
      ...[vertical.before, horizontal.before],
    ] as const;
    const isMax = layer.type.startsWith('max');
    // Which value of each window was the largest.
    const winners = isMax ? plan.arena.words(plan.rows * product(plan.node.outputShape)) : 0;
    return {
      forward({ rows }) {
        const { maxPool, averagePool } = plan.kernels();
        if (isMax) maxPool(x, plan.output, winners, rows, ...shape);
        else averagePool(x, plan.output, rows, ...shape);
      },
      backward({ rows }) {
        if (!xGradient) return;
        const { zero, maxPoolBackward, averagePoolBackward } = plan.kernels();
        if (overlapping) zero(xGradient, rows * product(input));
        const sum = overlapping ? 1 : 0;
        if (isMax) maxPoolBackward(plan.outputGradient, winners, xGradient, rows, ...shape, sum);
        else averagePoolBackward(plan.outputGradient, xGradient, rows, ...shape, sum);
      },
    };
  },
};

function poolingGeometry(layer: Windowed, input: Shape) {
  return inferWindows(layer, input, {
    size: layer.pool_size,
    strides: layer.strides,
    padding: layer.padding,
  });
}

type Global = Extract<Layer, { type: `global_${string}` }>;

/** The largest or the mean over all positions; padded frames (see masking) count for neither. */
export const globalPooling: LayerKind<Global> = {
  infer(layer, inputs) {
    const input = soleInput(layer, inputs, layer.type.endsWith('1d') ? 2 : 3);
    return withoutParameters(input.slice(-1));
  },
  plan: planGlobal,
};

function planGlobal(layer: Global, plan: LayerPlan): LayerProgram {
  const [channels = 1] = plan.node.outputShape;
  const positions = product(plan.node.inputShapes[0] ?? []) / channels;
  const [x = 0] = plan.inputs;
  const [xGradient = 0] = plan.inputGradients;
  const isMax = layer.type.startsWith('global_max');
  const winners = isMax ? plan.arena.words(plan.rows * channels) : 0;
  return {
    forward({ rows }) {
      const { globalMax, globalAverage } = plan.kernels();
      if (isMax) globalMax(x, plan.output, winners, plan.mask, rows, positions, channels);
      else globalAverage(x, plan.output, plan.mask, rows, positions, channels);
    },
    backward({ rows }) {
      if (!xGradient) return;
      const { globalMaxBackward, globalAverageBackward } = plan.kernels();
      const dy = plan.outputGradient;
      if (isMax) globalMaxBackward(dy, winners, xGradient, rows, positions, channels);
      else globalAverageBackward(dy, plan.mask, xGradient, rows, positions, channels);
    },
  };
}
