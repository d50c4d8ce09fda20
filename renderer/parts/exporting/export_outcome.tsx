import { type ReactNode, useEffect, useState } from 'react';
import type { ExportResult } from '../../../data/schema.ts';
import type { Job } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { jobStep } from '../../app/job_words.ts';
import { isActive } from '../../app/jobs.ts';
import { jobErrorText } from '../../messages/error_text.ts';
import { Button } from '../button.tsx';
import { More } from '../more.tsx';
import { Notice } from '../notice.tsx';
import { Progress } from '../progress.tsx';
import { CheckNotice } from './check_notice.tsx';
import { createCheck } from './check_store.ts';
import './exporting.css';

interface ExportOutcomeProps {
  job: Job;
  /** What can be done once it has ended. */
  actions?: ReactNode;
}

/** How far an export has come; at its end what was written, read once more where it lies. */
export function ExportOutcome({ job, actions }: ExportOutcomeProps) {
  const texts = useTexts();
  if (isActive(job)) return <Exporting job={job} />;
  if (job.status === 'cancelled') return <Notice title={texts.t('export.cancelled')} actions={actions} />;
  if (job.error) {
    return (
      <Notice tone="danger" title={texts.t('export.failed')} urgent actions={actions}>
        <p>{jobErrorText(job.error, texts)}</p>
      </Notice>
    );
  }
  return job.result && 'parity' in job.result ? <Written result={job.result} actions={actions} /> : null;
}

function Exporting({ job }: { job: Job }) {
  const texts = useTexts();
  const { jobs } = useApp();
  return (
    <div className="row">
      <div className="stack-tight exporting-progress">
        <p>{jobStep(job, texts)}</p>
        <Progress label={texts.t('export.running')} fraction={job.fraction} />
      </div>
      <Button onPress={() => void jobs.getState().cancel(job.job_id)}>{texts.t('job.cancel')}</Button>
    </div>
  );
}

function Written({ result, actions }: { result: ExportResult; actions: ReactNode }) {
  const { connection } = useApp();
  const { t, bytes, precise } = useTexts();
  const [check] = useState(() => createCheck(connection.bridge, result));
  useEffect(() => void check.getState().check(), [check]);
  return (
    <>
      <Notice tone="good" title={t('export.done')} actions={actions}>
        <p>{t('export.copied', { count: result.files, size: bytes(result.bytes), folder: result.folder })}</p>
      </Notice>
      <CheckNotice check={check} folder={result.folder} />
      <More title={t('export.parity_title')}>
        <ul className="stack-tight small">
          {result.parity.map(({ file, reader, samples, max_difference }) => (
            <li key={`${file} ${reader}`}>
              {t('export.parity', { count: samples, file, reader, difference: precise(max_difference) })}
            </li>
          ))}
        </ul>
      </More>
    </>
  );
}
