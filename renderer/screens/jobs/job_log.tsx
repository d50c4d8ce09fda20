import type { Job } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { jobTitle } from '../../app/job_words.ts';
import { createResource } from '../../app/resource.ts';
import { useWatched } from '../../app/use_watched.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ScrollRegion } from '../../parts/scroll_region.tsx';
import { type LogLine, logText } from './log_text.ts';

/** What the attempts at a job wrote, as text that can be copied. */
export function JobLog({ job, onClose }: { job: Job; onClose(): void }) {
  const texts = useTexts();
  const { t } = texts;
  const { connection } = useApp();
  const { value, error, reload } = useWatched(() =>
    createResource(
      connection,
      [],
      async () => (await connection.bridge.call('jobs.log', { job_id: job.job_id, limit: 2000 })).lines,
    ),
  );
  return (
    <Dialog title={t('jobs.log_title', { job: jobTitle(job, texts) })} onClose={onClose}>
      <p className="soft">{t('jobs.log_hint')}</p>
      {value ? <Lines lines={value} /> : <Loading error={error} onRetry={() => void reload()} />}
      <div className="row dialog-actions">
        {value && value.length > 0 && <Copy lines={value} />}
        <Button look="primary" onPress={onClose}>
          {t('jobs.log_close')}
        </Button>
      </div>
    </Dialog>
  );
}

function Lines({ lines }: { lines: readonly LogLine[] }) {
  const texts = useTexts();
  if (lines.length === 0) return <p>{texts.t('jobs.log_empty')}</p>;
  return (
    <div className="job-log">
      <ScrollRegion label={texts.t('jobs.log')}>
        <pre>{logText(lines)}</pre>
      </ScrollRegion>
    </div>
  );
}

function Copy({ lines }: { lines: readonly LogLine[] }) {
  const { t } = useTexts();
  const { announcer } = useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(logText(lines));
    announcer.getState().announce(t('jobs.log_copied'));
  };
  return <Button onPress={() => void copy()}>{t('jobs.log_copy')}</Button>;
}
