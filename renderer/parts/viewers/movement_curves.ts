import type { Sequence } from './signal.ts';

/** One value over time, as shares of its range: 0 the lowest, 1 the highest of all that are drawn. */
export interface Curve {
  column: number;
  shares: Float64Array;
}

/** The values that change most, each around its own mean, on one common scale. */
export function movementCurves(sequence: Sequence, most = 6): Curve[] {
  const { dims } = sequence;
  const columns = Array.from({ length: dims }, (_, column) => centred(sequence, column))
    .toSorted((a, b) => b.spread - a.spread)
    .slice(0, most);
  const reach = columns.reduce(
    (far, { values }) => values.reduce((a, v) => Math.max(a, Math.abs(v)), far),
    0,
  );
  return columns.map(({ column, values }) => ({
    column,
    shares: values.map((value) => (reach > 0 ? 0.5 + value / (2 * reach) : 0.5)),
  }));
}

function centred({ frames, dims, values }: Sequence, column: number) {
  const series = Float64Array.from({ length: frames }, (_, t) => finite(values[t * dims + column]));
  const mean = series.reduce((sum, value) => sum + value, 0) / Math.max(1, frames);
  const around = series.map((value) => value - mean);
  return { column, values: around, spread: around.reduce((sum, value) => sum + value * value, 0) };
}

function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : 0;
}
