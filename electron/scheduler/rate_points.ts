import type { ReadonlyStore } from '../../data/connection.ts';
import type { DatasetKey } from '../../data/queries/datasets.ts';
import { type RateCounts, rateCounts } from '../../data/queries/retraining/rates.ts';
import { wilsonLowerBound, wilsonUpperBound } from '../../trainer/retraining/wilson.ts';
import type { RatePoint } from '../ipc/calls/retraining.ts';

/**
 * The clarification rate over time with its Wilson band, each bound at the policy's one-sided confidence. Questions
 * that were recorded without their recognition can outnumber those: they count as one each, as in the decision.
 */
export function rateHistory(
  store: ReadonlyStore,
  key: DatasetKey,
  { now, level }: { now: number; level: number },
): RatePoint[] {
  return rateCounts(store, key, now).map((counts) => ratePoint(counts, level));
}

function ratePoint({ from, to, recognitions, ...counted }: RateCounts, level: number): RatePoint {
  const clarifications = Math.min(counted.clarifications, recognitions);
  return {
    ...{ from, to, recognitions, clarifications },
    rate: recognitions === 0 ? null : clarifications / recognitions,
    lower: wilsonLowerBound(clarifications, recognitions, level),
    upper: wilsonUpperBound(clarifications, recognitions, level),
  };
}
