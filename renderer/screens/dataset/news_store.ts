import type { StoreApi } from 'zustand/vanilla';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { createResource, type Resource } from '../../app/resource.ts';
import type { Connection } from '../../bridge.ts';
import { type News, newsOf } from './news.ts';

/** As many as the program gives at once. */
const MOST = 500;

/** What is new of one person and modality since a time, for whoever works here. */
export function createNews(
  { bridge, ...connection }: Connection,
  { user_id, modality }: DatasetKey,
  after: number,
): StoreApi<Resource<News[]>> {
  const topics = ['datasets', 'models', 'retraining', 'operators'] as const;
  return createResource({ bridge, ...connection }, topics, async () => {
    const [{ operator }, { entries }, { recommendations }] = await Promise.all([
      bridge.call('app.info', {}),
      bridge.call('people.history', { user_id, modality, after, limit: MOST }),
      bridge.call('retraining.recommendations', { user_id, outcome: 'advise' }),
    ]);
    const isAdvised = recommendations.some((one) => one.modality === modality && one.since > after);
    return [...(isAdvised ? [{ kind: 'advised' } as const] : []), ...newsOf(entries, operator)];
  });
}
