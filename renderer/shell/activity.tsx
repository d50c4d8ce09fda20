import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import type { Job } from '../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../app/context.ts';
import { endsWords, jobEnd, jobTitle, showsJob } from '../app/job_words.ts';
import { isActive } from '../app/jobs.ts';
import { Icon } from '../parts/icon.tsx';
import './activity.css';
import { ActivityList } from './activity_list.tsx';
import { activityRows } from './activity_rows.ts';
import { useRoomFor } from './use_room_for.ts';

const FOLDED = 'a3cp_activity_folded';
const NARROW = '(max-width: 40rem)';

/** Work that goes on, or has just ended, elsewhere than on the screen in view. */
export function Activity() {
  const elsewhere = useJobsElsewhere();
  useEndsAnnounced();
  return elsewhere.length === 0 ? null : <Panel jobs={elsewhere} />;
}

/** Small, never in the way of what has the focus, and folded away for as long as a person wants it so. */
function Panel({ jobs }: { jobs: readonly Job[] }) {
  const { t } = useTexts();
  const { folded, fold } = useFolded();
  const panel = useRef<HTMLElement>(null);
  useRoomFor(panel);
  const rows = activityRows(jobs);
  return (
    <aside ref={panel} className="activity" aria-label={t('activity.title')}>
      <AriaButton className="activity-head" aria-expanded={!folded} onPress={() => fold(!folded)}>
        <span className="activity-title">{t('activity.title')}</span>
        <Summary active={rows.active.length + rows.others} ended={rows.ended} />
        <Icon name={folded ? 'up' : 'down'} size={18} />
      </AriaButton>
      {!folded && <ActivityList rows={rows} />}
    </aside>
  );
}

function Summary({ active, ended }: { active: number; ended: readonly Job[] }) {
  const texts = useTexts();
  const parts = [
    ...(active > 0 ? [texts.t('activity.active', { count: active })] : []),
    ...(ended.length > 0 ? [endsWords(ended, texts)] : []),
  ];
  return <span className="soft small">{parts.join(' · ')}</span>;
}

/** As it was left; until somebody has decided, folded for as long as the window is narrow. */
function useFolded() {
  const { memory } = useApp();
  const isNarrow = useSyncExternalStore(onNarrowChange, () => window.matchMedia(NARROW).matches);
  const [chosen, setChosen] = useState(() => memory.read(FOLDED));
  const fold = (now: boolean) => {
    const choice = now ? 'yes' : 'no';
    memory.write(FOLDED, choice);
    setChosen(choice);
  };
  return { folded: chosen === null ? isNarrow : chosen === 'yes', fold };
}

function onNarrowChange(tell: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}

function useJobsElsewhere(): Job[] {
  const { jobs, router } = useApp();
  const { jobs: known, noticed, acknowledge } = useStore(jobs);
  const route = useStore(router, (state) => state.route);
  const all = noticed.flatMap((id) => known.get(id) ?? []);
  const seen = all.filter((job) => showsJob(route, job) && !isActive(job));
  useEffect(() => {
    for (const job of seen) acknowledge(job.job_id);
  });
  return all.filter((job) => !showsJob(route, job));
}

function useEndsAnnounced(): void {
  const texts = useTexts();
  const { jobs, announcer } = useApp();
  useEffect(
    () =>
      jobs.subscribe((now, before) => {
        for (const [id, job] of now.jobs) {
          const last = before.jobs.get(id);
          if (!last || !isActive(last) || isActive(job)) continue;
          announcer.getState().announce(`${jobTitle(job, texts)}: ${jobEnd(job, texts).words}`);
        }
      }),
    [jobs, announcer, texts],
  );
}
