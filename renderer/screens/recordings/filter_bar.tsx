import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { type RecordingFilter, recordingFilterSchema } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import type { RecordingChoice } from '../../app/person_routes.ts';
import { Select } from '../../parts/select.tsx';
import type { Recordings } from './recordings_store.ts';
import { SortChoice } from './sort_choice.tsx';
import { type View, views } from './view.ts';

interface FilterBarProps {
  store: StoreApi<Recordings>;
  datasetKey: DatasetKey;
  only: RecordingChoice;
  /** null: not known yet. */
  total: number | null;
  view: View;
  onView(view: View): void;
}

/** No label and no session can be called so: names hold no line breaks. */
const ANY = '\n';
const NONE = '\n\n';

const showSchema = recordingFilterSchema.shape.show.unwrap();

/** Which recordings, in which view. The choice goes into the address, so that "back" takes it back. */
export function FilterBar({ store, datasetKey, only, total, view, onView }: FilterBarProps) {
  const { t } = useTexts();
  const { router } = useApp();
  const { value: dataset } = useStore(useStore(store, (state) => state.dataset));
  const { labels, sessions } =
    dataset === null || dataset === 'none' ? { labels: [], sessions: [] } : dataset;
  const narrow = (more: RecordingFilter) => {
    const { sample_id: _, ...filter } = { ...only, ...more };
    router.getState().go({ screen: 'recordings', ...datasetKey, only: filter });
  };
  const chosen = (value: string) => (value === ANY ? undefined : value === NONE ? '' : value);
  const keyOf = (value: string | undefined) => (value === '' ? NONE : (value ?? ANY));
  return (
    <section className="recordings-filter" aria-label={t('recordings.filter')}>
      <h2 className="visually-hidden">{t('recordings.filter')}</h2>
      <Select<string>
        label={t('recordings.filter.show')}
        value={only.show ?? ANY}
        choices={[
          { value: ANY, title: t('recordings.show.all') },
          ...showSchema.options.map((value) => ({ value, title: t(`recordings.show.${value}`) })),
        ]}
        onChange={(value) => narrow({ show: showSchema.safeParse(value).data })}
      />
      <Select<string>
        label={t('recordings.filter.label')}
        value={keyOf(only.label)}
        choices={[
          { value: ANY, title: t('recordings.any_label') },
          { value: NONE, title: t('recordings.no_label') },
          ...labels.map(({ label }) => ({ value: label, title: label })),
        ]}
        onChange={(value) => narrow({ label: chosen(value) })}
      />
      <Select<string>
        label={t('recordings.filter.session')}
        value={keyOf(only.session_id)}
        choices={[
          { value: ANY, title: t('recordings.any_session') },
          ...sessions.map(({ session_id }) => ({
            value: session_id ?? NONE,
            title: session_id ?? t('recordings.no_session'),
          })),
        ]}
        onChange={(value) => narrow({ session_id: chosen(value) })}
      />
      {view === 'grid' && <SortChoice store={store} />}
      <p className="recordings-found" role="status">
        {total !== null && t('recordings.found', { count: total })}
      </p>
      <ToggleButtonGroup
        className="view-switch"
        aria-label={t('recordings.view')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={(keys) => {
          const wanted = views.find((one) => keys.has(one));
          if (wanted) onView(wanted);
        }}
      >
        {views.map((one) => (
          <ToggleButton key={one} id={one} className="view-choice">
            {t(`recordings.view.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </section>
  );
}
