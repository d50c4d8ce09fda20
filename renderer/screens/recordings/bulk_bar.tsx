import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import type { Asking } from './carry_out.ts';
import type { Recordings } from './recordings_store.ts';
import { MOST_SELECTED } from './selection.ts';

interface BulkBarProps {
  store: StoreApi<Recordings>;
  total: number;
  ask(asking: Asking): void;
}

/** How many are selected, and what can be done with them. */
export function BulkBar({ store, total, ask }: BulkBarProps) {
  const texts = useTexts();
  const { t } = texts;
  const selection = useStore(store, (state) => state.selection);
  const { selectAll, clear, include } = store.getState();
  const count = selection.ids.size;
  const most = Math.min(total, MOST_SELECTED);
  const all =
    total > MOST_SELECTED
      ? t('recordings.select_most', { most: MOST_SELECTED })
      : t('recordings.select_all', { count: total });
  return (
    <section className="bulk-bar" aria-label={t('recordings.bulk')} data-some={count > 0 || undefined}>
      <span className="bulk-count" role="status">
        {t('recordings.selected', { count })}
      </span>
      {count < most && (
        <Button look="quiet" onPress={() => void selectAll()}>
          {all}
        </Button>
      )}
      {count > 0 && (
        <>
          <Button look="quiet" onPress={clear}>
            {t('recordings.clear')}
          </Button>
          <span className="bulk-actions">
            <Button onPress={() => ask('label')}>{t('recordings.label_them')}</Button>
            <Button onPress={() => ask('exclude')}>{t('recordings.exclude')}</Button>
            <Button onPress={() => void include()}>{t('recordings.include')}</Button>
          </span>
        </>
      )}
    </section>
  );
}
