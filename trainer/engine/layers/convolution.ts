import type { LayerOf } from '../architecture.ts';
import { productMode } from '../kernels/network.ts';
import { planActivation } from './fused_activation.ts';
import { type LayerKind, type ParameterSpec, product, type Shape, soleInput } from './kind.ts';
import type { LayerPlan, LayerProgram, Pass } from './layer.ts';
import { planPadding } from './padding.ts';
import { type Geometry, inferWindows, paddedExtent, windowShape } from './window.ts';
import { planWinogradLine, suitsWinogradLine } from './winograd_line.ts';
import { planWinograd, suitsWinograd } from './winograd_plane.ts';

const FEW_CHANNELS = 8;

export type Convolution = LayerOf<'conv1d'> | LayerOf<'conv2d'>;

/**
 * Kernels are [size, channels, filters] or [height, width, channels, filters]. A sequence is an image of one
 * row. The products read the (padded) input in place: the values under one row of a window are contiguous.
 */
export const convolution: LayerKind<Convolution> = {
  infer(layer, inputs) {
    const input = soleInput(layer, inputs, layer.type === 'conv1d' ? 2 : 3);
    const geometry = convolutionGeometry(layer, input);
    const parameters = convolutionParameters(layer, geometry.channels);
    const outputShape = windowShape(geometry, input, layer.filters);
    const work = product(outputShape) * product(parameters[0]?.shape.slice(0, -1) ?? []);
    return { outputShape, parameters, work };
  },
  plan: planConvolution,
};

function convolutionGeometry(layer: Convolution, input: Shape): Geometry {
  const { kernel_size: size, strides, padding } = layer;
  return inferWindows(layer, input, { size, strides, padding });
}

function convolutionParameters(layer: Convolution, channels: number): ParameterSpec[] {
  const { name, filters, activation } = layer;
  const window = typeof layer.kernel_size === 'number' ? [layer.kernel_size] : layer.kernel_size;
  const fans = { fanIn: product(window) * channels, fanOut: product(window) * filters };
  const start = activation === 'relu' ? 'he' : 'glorot';
  return [
    { name: `${name}/kernel`, shape: [...window, channels, filters], start, ...fans },
    { name: `${name}/bias`, shape: [filters], start: 'zeros', ...fans },
  ];
}

function planConvolution(layer: Convolution, plan: LayerPlan): LayerProgram {
  const geometry = convolutionGeometry(layer, plan.node.inputShapes[0] ?? []);
  if (suitsWinograd(geometry, layer.filters)) return planWinograd(layer, plan, geometry);
  if (suitsWinogradLine(geometry, layer.filters)) return planWinogradLine(layer, plan, geometry);
  return planDirectConvolution(layer, plan, geometry);
}

function planDirectConvolution(layer: Convolution, plan: LayerPlan, geometry: Geometry): LayerProgram {
  const { filters } = layer;
  const { vertical, horizontal, channels } = geometry;
  const [x = 0] = plan.inputs;
  const [xGradient = 0] = plan.inputGradients;
  const activation = planActivation(layer.activation, plan);
  const mode = productMode.bias | activation.mode;
  const [kernel, bias] = [plan.parameter('kernel'), plan.parameter('bias')];
  const [kernelOffset, biasOffset] = [plan.gradientOffset('kernel'), plan.gradientOffset('bias')];
  const window = vertical.size * horizontal.size;
  const panels = plan.arena.words(window * channels * Math.ceil(filters / 8) * 8);
  const padded = planPadding(plan, x, {
    ...{ rows: vertical.extent, columns: horizontal.extent, channels },
    ...{ paddedRows: paddedExtent(vertical), paddedColumns: paddedExtent(horizontal) },
    ...{ top: vertical.before, left: horizontal.before, rowStep: 1, columnStep: 1 },
  });
  const inputBackward = xGradient ? planInputGradient(layer, plan, geometry, xGradient) : undefined;
  // Where a row of the window holds too little for a product of its own: see kernels/assembly/patches.ts.
  const patches = channels < FEW_CHANNELS ? plan.arena.words(window * channels * horizontal.outputs) : 0;
  const shape = [
    ...[paddedExtent(vertical), paddedExtent(horizontal), channels],
    ...[vertical.outputs, horizontal.outputs, filters],
    ...[vertical.size, horizontal.size, vertical.stride, horizontal.stride],
  ] as const;

  return {
    prepare() {
      plan.kernels().packPanels(kernel, filters * 4, window * channels, filters, panels);
      inputBackward?.prepare();
    },
    forward({ rows }: Pass) {
      const kernels = plan.kernels();
      padded.fill(rows);
      if (patches) {
        kernels.convolvePatches(padded.at, panels, bias, plan.output, patches, rows, ...shape, mode);
      } else {
        kernels.convolve(padded.at, panels, bias, plan.output, rows, ...shape, mode);
      }
      activation.forward(rows * vertical.outputs * horizontal.outputs * filters);
    },
    backward({ rows, gradients }: Pass) {
      const kernels = plan.kernels();
      const positions = rows * vertical.outputs * horizontal.outputs;
      activation.backward(positions, filters, gradients + biasOffset);
      kernels.convolveKernelGradient(
        padded.at,
        plan.outputGradient,
        gradients + kernelOffset,
        rows,
        ...shape,
      );
      inputBackward?.run(rows);
    },
  };
}

/**
 * The input's gradient is a convolution too: of the output's gradient, spread out by the strides and padded,
 * with the kernel turned by half a turn.
 */
function planInputGradient(layer: Convolution, plan: LayerPlan, geometry: Geometry, target: number) {
  const { vertical, horizontal, channels } = geometry;
  const { filters } = layer;
  const kernel = plan.parameter('kernel');
  const window = vertical.size * horizontal.size;
  const panels = plan.arena.words(window * filters * Math.ceil(channels / 8) * 8);
  const [paddedRows, paddedColumns] = [
    vertical.extent + vertical.size - 1,
    horizontal.extent + horizontal.size - 1,
  ];
  const spread = planPadding(plan, plan.outputGradient, {
    ...{ rows: vertical.outputs, columns: horizontal.outputs, channels: filters, paddedRows, paddedColumns },
    ...{ top: vertical.size - 1 - vertical.before, left: horizontal.size - 1 - horizontal.before },
    ...{ rowStep: vertical.stride, columnStep: horizontal.stride },
  });
  const shape = [
    ...[paddedRows, paddedColumns, filters, vertical.extent, horizontal.extent, channels],
    ...[vertical.size, horizontal.size, 1, 1],
  ] as const;
  return {
    prepare() {
      plan.kernels().packTurned(kernel, window, channels, filters, panels);
    },
    run(rows: number) {
      spread.fill(rows);
      plan.kernels().convolve(spread.at, panels, 0, target, rows, ...shape, 0);
    },
  };
}
