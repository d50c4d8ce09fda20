import type { RiskCoverage } from '../../data/schema.ts';
import { rank } from './ranking.ts';

/** As many points as a chart can show. */
const MOST_POINTS = 101;

/**
 * What answering only the surest recordings would give (El-Yaniv and Wiener 2010; area: Geifman et al. 2019).
 * Equal confidences are answered together. The area is exact; points are thinned to what a chart can show.
 */
export function riskCoverage(confidence: Float32Array, right: Uint8Array): RiskCoverage {
  const rows = confidence.length;
  const { order, ends } = rank(confidence, right);
  const points: RiskCoverage['points'] = [];
  let [errors, start, area] = [0, 0, 0];
  for (const end of ends) {
    const wrong = order.slice(start, end).reduce((sum, row) => sum + 1 - (right[row] ?? 0), 0);
    for (let i = start; i < end; i++) area += (errors + (wrong * (i + 1 - start)) / (end - start)) / (i + 1);
    errors += wrong;
    points.push({
      threshold: Math.min(confidence[order[start] ?? 0] ?? 0, 1),
      coverage: end / rows,
      risk: errors / end,
    });
    start = end;
  }
  return { points: thinned(points), area: rows === 0 ? 0 : area / rows };
}

/** Keeps the first, the last and evenly many between. */
function thinned<T>(points: readonly T[]): T[] {
  if (points.length <= MOST_POINTS) return [...points];
  const step = (points.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, i) => points[Math.round(i * step)]).filter(
    (point) => point !== undefined,
  );
}
