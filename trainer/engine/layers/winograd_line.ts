import type { Convolution } from './convolution.ts';
import { planActivation } from './fused_activation.ts';
import type { LayerPlan, LayerProgram } from './layer.ts';
import { planPadding } from './padding.ts';
import type { Geometry } from './window.ts';

/** Whether minimal filtering applies: windows of 3 or 5 frames, no strides, whole vectors of filters. */
export function suitsWinogradLine({ vertical, horizontal, channels }: Geometry, filters: number): boolean {
  if (vertical.extent !== 1 || vertical.size !== 1 || horizontal.stride !== 1) return false;
  if (horizontal.size !== 3 && horizontal.size !== 5) return false;
  return filters % 4 === 0 && channels >= 8 && horizontal.outputs >= 4;
}

/** A convolution of sequences by minimal filtering: see kernels/assembly/winograd_line.ts. */
export function planWinogradLine(layer: Convolution, plan: LayerPlan, geometry: Geometry): LayerProgram {
  const { horizontal, channels } = geometry;
  const { filters } = layer;
  const { size, outputs: frames, before, extent } = horizontal;
  const count = Math.ceil(frames / 4);
  const points = size + 3;
  const width = Math.ceil(channels / 4) * 4;
  const paddedFrames = 4 * count + size - 1;
  const [x = 0] = plan.inputs;
  const [xGradient = 0] = plan.inputGradients;
  const activation = planActivation(layer.activation, plan);
  const [kernel, bias] = [plan.parameter('kernel'), plan.parameter('bias')];
  const [kernelOffset, biasOffset] = [plan.gradientOffset('kernel'), plan.gradientOffset('bias')];
  const padded = planPadding(plan, x, {
    ...{ rows: 1, columns: extent, channels, paddedRows: 1, paddedColumns: paddedFrames },
    ...{ top: 0, left: before, rowStep: 1, columnStep: 1 },
  });
  const { arena } = plan;
  const eights = (columns: number) => Math.ceil(columns / 8) * 8;
  const panels = arena.words(points * width * eights(filters));
  const transposed = xGradient ? arena.words(points * filters * eights(channels)) : 0;
  const tiles = arena.words(points * plan.rows * count * width);
  const products = arena.words(points * plan.rows * count * filters);
  const tileGradients = xGradient ? arena.words(points * plan.rows * count * width) : 0;
  const sums = plan.training ? arena.words(points * width * filters) : 0;
  const sequence = xGradient ? arena.words(paddedFrames * width) : 0;
  const relu = layer.activation === 'relu' ? 1 : 0;

  return {
    prepare() {
      plan.kernels().lineKernels(kernel, size, channels, width, filters, panels, transposed);
    },
    forward({ rows }) {
      padded.fill(rows);
      const shape = [rows, size, count, channels, width, frames, filters] as const;
      plan.kernels().lineForward(padded.at, panels, bias, plan.output, tiles, products, ...shape, relu);
      activation.forward(rows * frames * filters);
    },
    backward({ rows, gradients }) {
      const dy = plan.outputGradient;
      activation.backward(rows * frames, filters, gradients + biasOffset);
      const space = [tiles, transposed, products, tileGradients, sums, sequence] as const;
      const shape = [rows, size, count, channels, width, frames, filters] as const;
      plan
        .kernels()
        .lineBackward(dy, ...space, gradients + kernelOffset, xGradient, ...shape, before, extent);
    },
  };
}
