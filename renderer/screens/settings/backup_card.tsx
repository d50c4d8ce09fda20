import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Job } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { jobStep } from '../../app/job_words.ts';
import { isActive } from '../../app/jobs.ts';
import { jobErrorText } from '../../messages/error_text.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { PathField } from '../../parts/folders/path_field.tsx';
import { More } from '../../parts/more.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Progress } from '../../parts/progress.tsx';
import { useKeptFocus } from '../../parts/use_kept_focus.ts';
import { type BackupState, type BackupStatus, backupAge, createBackup } from './backup_store.ts';

/** Where everything lies, and the copy that outlives this computer. */
export function BackupCard() {
  const { t } = useTexts();
  const { connection, memory } = useApp();
  const [store] = useState(() => createBackup(connection, memory));
  const { status, statusError, watch, reload } = useStore(store);
  useEffect(() => watch(), [watch]);
  return (
    <Card title={t('backup.title')} hint={t('backup.hint')}>
      <Failure title={t('app.load_failed')} error={statusError} onRetry={() => void reload()} />
      {status && <LastBackup status={status} />}
      <MakeBackup store={store} />
      <More title={t('backup.more')}>
        {status && <Place bytes={status.workspace_bytes} />}
        <p>{t('backup.contains')}</p>
        <p>{t('backup.restore')}</p>
        <code className="settings-command">a3cp restore "a3cp-backup-…" --workspace "…"</code>
      </More>
    </Card>
  );
}

function LastBackup({ status }: { status: BackupStatus }) {
  const { t, dateTime } = useTexts();
  const age = backupAge(status, Date.now());
  if (!age || !status.last) {
    return (
      <Notice tone="warning" title={t('backup.none')}>
        <p>{t('backup.none_hint')}</p>
      </Notice>
    );
  }
  const when = dateTime(status.last.made_at);
  const words = t('backup.last', { when, folder: status.last.folder });
  return age.old ? (
    <Notice tone="warning" title={t('backup.old', { count: age.days })}>
      <p>{words}</p>
    </Notice>
  ) : (
    <p>{words}</p>
  );
}

function MakeBackup({ store }: { store: StoreApi<BackupState> }) {
  const { t } = useTexts();
  const { jobs } = useApp();
  const { folder, setFolder, start, error, job_id } = useStore(store);
  const all = useStore(jobs, (state) => state.jobs);
  // One that was begun before this screen was opened goes on in view.
  const running = [...all.values()].find((job) => job.kind === 'backup' && isActive(job));
  const mine = job_id === null ? undefined : all.get(job_id);
  const area = useKeptFocus();
  return (
    <div {...area} className="stack settings-backup">
      <PathField
        purpose="export"
        label={t('backup.folder')}
        hint={t('backup.folder_hint')}
        value={folder}
        onChange={setFolder}
      />
      <Failure title={t('backup.failed')} error={error} />
      {running ? <Running job={running} /> : mine && <Ended job={mine} />}
      {!running && (
        <div>
          <Button icon="export" isDisabled={folder.trim() === ''} onPress={() => void start()}>
            {t('backup.start')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Running({ job }: { job: Job }) {
  const texts = useTexts();
  const { jobs } = useApp();
  return (
    <div className="row">
      <div className="stack-tight settings-progress">
        <p>{jobStep(job, texts)}</p>
        <Progress label={texts.t('job.backup')} fraction={job.fraction} />
      </div>
      <Button onPress={() => void jobs.getState().cancel(job.job_id)}>{texts.t('job.cancel')}</Button>
    </div>
  );
}

function Ended({ job }: { job: Job }) {
  const texts = useTexts();
  const { t, bytes } = texts;
  if (job.status === 'cancelled') return <Notice title={t('backup.cancelled')} />;
  if (job.error) {
    return (
      <Notice tone="danger" title={t('backup.failed')} urgent>
        <p>{jobErrorText(job.error, texts)}</p>
      </Notice>
    );
  }
  if (!job.result || !('made_at' in job.result)) return null;
  const { files, bytes: size, folder } = job.result;
  return (
    <Notice tone="good" title={t('backup.done')}>
      <p>{t('backup.done_hint', { count: files, size: bytes(size), folder })}</p>
    </Notice>
  );
}

function Place({ bytes: size }: { bytes: number }) {
  const { t, bytes } = useTexts();
  const { info } = useApp();
  const folder = useStore(info, (state) => state.value?.workspace);
  return folder === undefined ? null : <p>{t('backup.place', { folder, size: bytes(size) })}</p>;
}
