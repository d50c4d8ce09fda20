import type { StoreApi } from 'zustand/vanilla';
import type { Modality } from '../../data/schema.ts';
import type { CallInput, CallOutput } from '../../electron/ipc/contract.ts';
import type { Connection } from '../bridge.ts';
import { createResource, type Resource } from './resource.ts';

export type Recommendations = CallOutput<'retraining.recommendations'>;
export type Recommendation = Recommendations['recommendations'][number];
/** By person: the modalities in which retraining is advised. */
export type Advised = ReadonlyMap<string, ReadonlySet<Modality>>;

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

export function createAdvised(connection: Connection): StoreApi<Resource<Advised>> {
  return createResource(connection, ['retraining'], async () => {
    const { recommendations } = await fetchRecommendations(
      connection,
      { outcome: 'advise' },
      Number.POSITIVE_INFINITY,
    );
    const all = new Map<string, Set<Modality>>();
    for (const { user_id, modality } of recommendations) {
      all.set(user_id, (all.get(user_id) ?? new Set()).add(modality));
    }
    return all;
  });
}
