import type { CallInput, CallOutput } from '../../electron/ipc/contract.ts';
import type { Connection } from '../bridge.ts';

export type Recommendations = CallOutput<'retraining.recommendations'>;
export type Recommendation = Recommendations['recommendations'][number];

const MOST_AT_ONCE = 500;

/** As many recommendations as are wanted, in as many pages as that takes. */
export async function fetchRecommendations(
  { bridge }: Pick<Connection, 'bridge'>,
  filter: Pick<CallInput<'retraining.recommendations'>, 'outcome'>,
  wanted: number,
): Promise<Recommendations> {
  const limit = Math.min(wanted, MOST_AT_ONCE);
  const first = await bridge.call('retraining.recommendations', { ...filter, limit });
  const recommendations = [...first.recommendations];
  let { next } = first;
  while (next !== null && recommendations.length < wanted) {
    const page = await bridge.call('retraining.recommendations', { ...filter, limit, offset: next });
    recommendations.push(...page.recommendations);
    next = page.next;
  }
  return { ...first, recommendations, next };
}
