import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useTexts } from '../../app/context.ts';
import { Select } from '../../parts/select.tsx';
import type { Sort } from './found_pages.ts';
import type { Recordings } from './recordings_store.ts';

export const sorts: readonly Sort[] = ['recorded_at', 'label', 'session_id', 'length', 'doubt'];

/** The order of the pictures, which have no columns to press. */
export function SortChoice({ store }: { store: StoreApi<Recordings> }) {
  const { t } = useTexts();
  const { query, sortBy } = useStore(store);
  return (
    <Select<Sort>
      label={t('recordings.sort')}
      value={query.sort}
      choices={sorts.map((value) => ({ value, title: t(`recordings.column.${value}`) }))}
      onChange={(sort) => sort !== query.sort && sortBy(sort)}
    />
  );
}
