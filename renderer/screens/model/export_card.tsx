import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { ExportResult } from '../../../data/schema.ts';
import type { Job } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { jobStep } from '../../app/job_words.ts';
import { isActive } from '../../app/jobs.ts';
import { jobErrorText } from '../../messages/error_text.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { PathField } from '../../parts/folders/path_field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Progress } from '../../parts/progress.tsx';
import type { ModelState } from './model_store.ts';

/**
 * The way to the device: a folder, the copying, and the proof that what arrived works. It is what one came for
 * once the version is in use; before that, the decision is.
 */
export function ExportCard({ store, isInUse }: { store: StoreApi<ModelState>; isInUse: boolean }) {
  const { t } = useTexts();
  const { jobs } = useApp();
  const { folder, setFolder, startExport, exportError, exportJobId } = useStore(store);
  const known = useStore(jobs, (state) => state.jobs);
  const job = exportJobId === null ? undefined : known.get(exportJobId);
  const busy = job !== undefined && isActive(job);
  return (
    <Card title={t('export.title')} hint={t('export.hint')}>
      <PathField
        purpose="export"
        label={t('export.folder')}
        hint={t('export.folder_hint')}
        value={folder}
        onChange={setFolder}
      />
      <Failure title={t('export.failed')} error={exportError} />
      {job && (busy ? <Exporting job={job} /> : <Exported job={job} />)}
      {!busy && (
        <div>
          <Button
            look={isInUse ? 'primary' : 'secondary'}
            icon="export"
            isDisabled={folder.trim() === ''}
            onPress={() => void startExport()}
          >
            {t('export.start')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Exporting({ job }: { job: Job }) {
  const texts = useTexts();
  const { jobs } = useApp();
  return (
    <div className="row">
      <div className="stack-tight export-progress">
        <p>{jobStep(job, texts)}</p>
        <Progress label={texts.t('export.running')} fraction={job.fraction} />
      </div>
      <Button onPress={() => void jobs.getState().cancel(job.job_id)}>{texts.t('job.cancel')}</Button>
    </div>
  );
}

function Exported({ job }: { job: Job }) {
  const texts = useTexts();
  if (job.status === 'cancelled') return <Notice title={texts.t('export.cancelled')} />;
  if (job.error) {
    return (
      <Notice tone="danger" title={texts.t('export.failed')} urgent>
        <p>{jobErrorText(job.error, texts)}</p>
      </Notice>
    );
  }
  return job.result && 'parity' in job.result ? <Verified result={job.result} /> : null;
}

function Verified({ result }: { result: ExportResult }) {
  const { t, bytes, precise } = useTexts();
  return (
    <Notice tone="good" title={t('export.done')}>
      <p>{t('export.copied', { count: result.files, size: bytes(result.bytes), folder: result.folder })}</p>
      <ul className="stack-tight small">
        {result.parity.map(({ file, reader, samples, max_difference }) => (
          <li key={`${file} ${reader}`}>
            {t('export.parity', { count: samples, file, reader, difference: precise(max_difference) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
