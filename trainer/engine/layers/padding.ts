import type { LayerPlan } from './layer.ts';

/** Images laid out with room around and between their values. */
export interface PaddedShape {
  rows: number;
  columns: number;
  channels: number;
  paddedRows: number;
  paddedColumns: number;
  top: number;
  left: number;
  /** Distance of neighbours in the padded image. */
  rowStep: number;
  columnStep: number;
}

/** The values with zeros around them; where there is nothing to add, the values themselves. */
export function planPadding(plan: LayerPlan, source: number, shape: PaddedShape) {
  const { rows, columns, channels, paddedRows, paddedColumns } = shape;
  if (rows === paddedRows && columns === paddedColumns) return { at: source, fill: () => {} };
  // The memory begins as zeros and only the values are ever written.
  const at = plan.arena.words(plan.rows * paddedRows * paddedColumns * channels);
  const first = at + (shape.top * paddedColumns + shape.left) * channels * 4;
  const steps = [paddedRows, paddedColumns, shape.rowStep, shape.columnStep] as const;
  return {
    at,
    fill(images: number) {
      plan.kernels().spread(source, first, images, rows, columns, channels, ...steps);
    },
  };
}
