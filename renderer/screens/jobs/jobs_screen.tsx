import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useApp, useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Screen } from '../../parts/screen.tsx';
import { JobFilter } from './job_filter.tsx';
import { createJobList, type JobList } from './job_list_store.ts';
import { EndedRow, RunningRow, WaitingRow } from './job_rows.tsx';
import './jobs.css';

/** What is running, what waits, and what has been done. */
export function JobsScreen() {
  const { connection } = useApp();
  const { t } = useTexts();
  const [list] = useState(() => createJobList(connection));
  const { watch, running, error, reload } = useStore(list);
  useEffect(() => watch(), [watch]);
  return (
    <Screen title={t('jobs.title')} lead={t('jobs.lead')}>
      {running ? (
        <>
          <Failure title={t('jobs.failed')} error={error} />
          <Running list={list} />
          <Waiting list={list} />
          <Done list={list} />
        </>
      ) : (
        <Loading error={error} onRetry={() => void reload()} />
      )}
    </Screen>
  );
}

function Running({ list }: { list: StoreApi<JobList> }) {
  const { t } = useTexts();
  const { running, waiting } = useStore(list);
  if (running?.length === 0 && waiting.length > 0) return null;
  return (
    <Card title={t('jobs.now')}>
      {running && running.length > 0 ? (
        <ul className="job-list">
          {running.map((job) => (
            <RunningRow key={job.job_id} job={job} />
          ))}
        </ul>
      ) : (
        <p className="soft">{t('jobs.nothing_now')}</p>
      )}
    </Card>
  );
}

function Waiting({ list }: { list: StoreApi<JobList> }) {
  const { t } = useTexts();
  const { waiting, waitingTotal } = useStore(list);
  const more = waitingTotal - waiting.length;
  if (waiting.length === 0) return null;
  return (
    <Card title={t('jobs.waiting')} hint={t('jobs.waiting_hint')}>
      <ol className="job-list">
        {waiting.map((job, index) => (
          <WaitingRow key={job.job_id} job={job} place={index + 1} />
        ))}
      </ol>
      {more > 0 && <p className="soft">{t('jobs.waiting_more', { count: more })}</p>}
    </Card>
  );
}

function Done({ list }: { list: StoreApi<JobList> }) {
  const { t } = useTexts();
  const { ended, choice, next, busy, more, retry } = useStore(list);
  const isNarrowed = choice.kind !== null || choice.state !== null;
  return (
    <Card title={t('jobs.done')}>
      {(isNarrowed || ended.length > 0) && <JobFilter list={list} />}
      {ended.length === 0 && (
        <p className="soft" role="status">
          {t(isNarrowed ? 'jobs.no_match' : 'jobs.none_done')}
        </p>
      )}
      <ul className="job-list">
        {ended.map((job) => (
          <EndedRow key={job.job_id} job={job} onRetry={retry} />
        ))}
      </ul>
      {next !== null && (
        <div>
          <Button isDisabled={busy} onPress={() => void more()}>
            {t('jobs.more')}
          </Button>
        </div>
      )}
    </Card>
  );
}
