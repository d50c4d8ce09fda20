import type { Convolution } from './convolution.ts';
import { planActivation } from './fused_activation.ts';
import type { LayerPlan, LayerProgram } from './layer.ts';
import { planPadding } from './padding.ts';
import type { Geometry } from './window.ts';

const POINTS = 36;
/** Tiles of one round of products: enough to fill the kernels, few enough to stay in cache. */
const ROUND_TILES = 64;

/**
 * Whether minimal filtering applies (3 × 3, no strides, whole vectors of channels) and pays: images hardly
 * larger than a window waste more of their tiles than it saves.
 */
export function suitsWinograd({ vertical, horizontal, channels }: Geometry, filters: number): boolean {
  const square = vertical.size === 3 && horizontal.size === 3;
  const dense = vertical.stride === 1 && horizontal.stride === 1;
  if (!square || !dense || channels % 4 !== 0 || filters % 4 !== 0 || channels < 8) return false;
  const [rows, columns] = [Math.ceil(vertical.outputs / 4), Math.ceil(horizontal.outputs / 4)];
  return POINTS * rows * columns < 6 * vertical.outputs * horizontal.outputs;
}

/** A 3 × 3 convolution by minimal filtering: see kernels/assembly/winograd_plane.ts. */
export function planWinograd(layer: Convolution, plan: LayerPlan, geometry: Geometry): LayerProgram {
  const { vertical, horizontal, channels } = geometry;
  const { filters } = layer;
  const [tileRows, tileColumns] = [Math.ceil(vertical.outputs / 4), Math.ceil(horizontal.outputs / 4)];
  const tiles = tileRows * tileColumns;
  const group = Math.max(1, Math.ceil(ROUND_TILES / tiles));
  const [paddedRows, paddedColumns] = [4 * tileRows + 2, 4 * tileColumns + 2];
  const [x = 0] = plan.inputs;
  const [xGradient = 0] = plan.inputGradients;
  const activation = planActivation(layer.activation, plan);
  const [kernel, bias] = [plan.parameter('kernel'), plan.parameter('bias')];
  const [kernelOffset, biasOffset] = [plan.gradientOffset('kernel'), plan.gradientOffset('bias')];
  const padded = planPadding(plan, x, {
    ...{ rows: vertical.extent, columns: horizontal.extent, channels, paddedRows, paddedColumns },
    ...{ top: vertical.before, left: horizontal.before, rowStep: 1, columnStep: 1 },
  });
  const { arena } = plan;
  const matrices = (rows: number, columns: number) => arena.words(POINTS * rows * Math.ceil(columns / 8) * 8);
  const panels = matrices(channels, filters);
  const transposed = xGradient ? matrices(filters, channels) : 0;
  const transformed = arena.words(POINTS * Math.ceil(plan.rows / group) * group * tiles * channels);
  const products = arena.words(POINTS * group * tiles * filters);
  const tileGradients = xGradient ? arena.words(POINTS * group * tiles * channels) : 0;
  const sums = plan.training ? arena.words(POINTS * channels * filters) : 0;
  const image = xGradient ? arena.words(paddedRows * paddedColumns * channels) : 0;
  const outputs = [vertical.outputs, horizontal.outputs, filters] as const;
  const place = [vertical.before, horizontal.before, vertical.extent, horizontal.extent] as const;
  const relu = layer.activation === 'relu' ? 1 : 0;

  return {
    prepare() {
      plan.kernels().winogradKernels(kernel, channels, filters, panels, transposed);
    },
    forward({ rows }) {
      padded.fill(rows);
      const space = [transformed, products, rows, group, tileRows, tileColumns, channels] as const;
      plan.kernels().winogradForward(padded.at, panels, bias, plan.output, ...space, ...outputs, relu);
      activation.forward(rows * vertical.outputs * horizontal.outputs * filters);
    },
    backward({ rows, gradients }) {
      const dy = plan.outputGradient;
      activation.backward(rows * vertical.outputs * horizontal.outputs, filters, gradients + biasOffset);
      const space = [transformed, transposed, products, tileGradients, sums, image] as const;
      const targets = [
        gradients + kernelOffset,
        xGradient,
        rows,
        group,
        tileRows,
        tileColumns,
        channels,
      ] as const;
      plan.kernels().winogradBackward(dy, ...space, ...targets, ...outputs, ...place);
    },
  };
}
