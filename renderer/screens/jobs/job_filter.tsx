import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { jobKindSchema } from '../../../data/schema.ts';
import { useTexts } from '../../app/context.ts';
import { Select } from '../../parts/select.tsx';
import type { JobList } from './job_list_store.ts';

const ends = ['completed', 'failed', 'cancelled'] as const;

/** Which of the jobs that have ended are shown. */
export function JobFilter({ list }: { list: StoreApi<JobList> }) {
  const { t } = useTexts();
  const { choice, choose } = useStore(list);
  const kinds = ['all', ...jobKindSchema.options] as const;
  const states = ['all', ...ends] as const;
  return (
    <div className="job-filter">
      <Select
        label={t('jobs.kind')}
        value={choice.kind ?? 'all'}
        choices={kinds.map((value) => ({ value, title: t(`jobs.kind.${value}`) }))}
        onChange={(kind) => choose({ kind: kind === 'all' ? null : kind })}
      />
      <Select
        label={t('jobs.state')}
        value={choice.state ?? 'all'}
        choices={states.map((value) => ({ value, title: t(`jobs.state.${value}`) }))}
        onChange={(state) => choose({ state: state === 'all' ? null : state })}
      />
    </div>
  );
}
