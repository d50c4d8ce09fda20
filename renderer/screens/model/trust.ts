import type { PartMetrics, ReliabilityBin } from '../../../data/schema.ts';

/** Below this, one recording more or less moves a share by over five points. */
export const ENOUGH_FOR_A_SHARE = 20;

/** Up to where the calibration error lets a model be taken at its word, and up to where roughly so. */
const LEVELS = { good: 0.05, fair: 0.15 };

/** How far a model may be believed when it says how sure it is. */
export type Trust =
  | { kind: 'too_few' }
  | { kind: 'good' | 'fair' | 'poor'; ece: number; leaning: 'too_sure' | 'too_careful' };

/** null: the figures are of before calibration was measured. */
export function trustOf({ samples, probability, reliability }: PartMetrics): Trust | null {
  if (!probability || !reliability) return null;
  if (samples < ENOUGH_FOR_A_SHARE) return { kind: 'too_few' };
  const { ece } = probability;
  const kind = ece <= LEVELS.good ? 'good' : ece <= LEVELS.fair ? 'fair' : 'poor';
  return { kind, ece, leaning: surplus(reliability) > 0 ? 'too_sure' : 'too_careful' };
}

/** By how much it said more than was true, summed over the recordings. */
function surplus(bins: readonly ReliabilityBin[]): number {
  return bins.reduce(
    (sum, { count, confidence, accuracy }) => sum + count * ((confidence ?? 0) - (accuracy ?? 0)),
    0,
  );
}

export interface SaidAndTrue {
  from: number;
  to: number;
  count: number;
  said: number;
  true: number;
}

const MERGED = 3;

/** Bins of a reliability diagram, three in one so that few recordings suffice; those without any are left out. */
export function saidAndTrue(bins: readonly ReliabilityBin[]): SaidAndTrue[] {
  const merged = [];
  for (let start = 0; start < bins.length; start += MERGED) {
    merged.push(mergeBins(bins.slice(start, start + MERGED)));
  }
  return merged.filter(({ count }) => count > 0);
}

function mergeBins(bins: readonly ReliabilityBin[]): SaidAndTrue {
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  const mean = (of: 'confidence' | 'accuracy') =>
    bins.reduce((sum, bin) => sum + bin.count * (bin[of] ?? 0), 0) / count;
  return {
    from: bins[0]?.from ?? 0,
    to: bins.at(-1)?.to ?? 1,
    count,
    said: mean('confidence'),
    true: mean('accuracy'),
  };
}
