import { useState } from 'react';
import { useStore } from 'zustand';
import type { Exported } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { hrefOf } from '../../app/router.ts';
import { Button } from '../../parts/button.tsx';
import { Chip } from '../../parts/chip.tsx';
import { CheckNotice } from '../../parts/exporting/check_notice.tsx';
import { createCheck } from '../../parts/exporting/check_store.ts';
import { ExportOutcome } from '../../parts/exporting/export_outcome.tsx';
import { SyntheticChip } from '../../parts/synthetic.tsx';
import { checkedWords, formatWords } from './export_words.ts';

interface ExportRowProps {
  exported: Exported;
  onExportAgain(exported: Exported): Promise<number | null>;
}

/** One export: what, who, when, where; and whether it is still whole there. */
export function ExportRow({ exported, onExportAgain }: ExportRowProps) {
  const { connection, jobs } = useApp();
  const [check] = useState(() => createCheck(connection.bridge, exported.result));
  const [jobId, setJobId] = useState<number | null>(null);
  const job = useStore(jobs, ({ jobs: known }) => (jobId === null ? undefined : known.get(jobId)));
  return (
    <li className="export">
      <Facts exported={exported} />
      <div className="row export-actions">
        <CheckAgain exported={exported} check={() => void check.getState().check()} />
        <ExportAgain
          exported={exported}
          start={() => void onExportAgain(exported).then((started) => setJobId(started))}
        />
      </div>
      <div className="export-found">
        <CheckNotice check={check} folder={exported.result.folder} />
        {job && <ExportOutcome key={`${job.job_id} ${job.status}`} job={job} />}
      </div>
    </li>
  );
}

function Facts({ exported }: { exported: Exported }) {
  const texts = useTexts();
  const { t, dateTime, bytes } = texts;
  const { user_id, modality, result, at, operator, synthetic } = exported;
  const { version } = result;
  return (
    <div className="export-words">
      <div className="row">
        <a className="export-title" href={hrefOf({ screen: 'models', user_id, modality })}>
          {t('exports.of', { person: user_id, modality: t(`modality.${modality}`) })}
        </a>
        <a href={hrefOf({ screen: 'model', user_id, modality, version })}>
          {t('versions.name', { version })}
        </a>
        <Standing exported={exported} />
        <SyntheticChip synthetic={synthetic} />
      </div>
      <p>
        {formatWords(result, texts)} · {bytes(result.bytes)}
      </p>
      <p className="export-place">{result.folder}</p>
      <p className="soft small">
        {t('exports.by', { when: dateTime(at), person: operator })}. {checkedWords(result, texts)}
      </p>
    </div>
  );
}

/** Whether the device still has what is in use. */
function Standing({ exported: { result, active_version } }: { exported: Exported }) {
  const { t } = useTexts();
  if (active_version === null) return null;
  if (active_version === result.version) {
    return (
      <Chip tone="good" icon="check">
        {t('exports.in_use')}
      </Chip>
    );
  }
  return (
    <Chip tone="warning" icon="warning">
      {t('exports.outdated', { version: active_version })}
    </Chip>
  );
}

function CheckAgain({ exported, check }: { exported: Exported; check(): void }) {
  const { t } = useTexts();
  return (
    <Button aria-label={t('check.again_name', { export: exported.result.folder })} onPress={check}>
      {t('check.again')}
    </Button>
  );
}

function ExportAgain({ exported, start }: { exported: Exported; start(): void }) {
  const { t } = useTexts();
  const { active_version: version, user_id: person, modality, asked } = exported;
  if (version === null) return null;
  const named = { version, person, modality: t(`modality.${modality}`), folder: asked.to };
  return (
    <Button look="quiet" aria-label={t('exports.again_name', named)} onPress={start}>
      {t('exports.again', { version })}
    </Button>
  );
}
