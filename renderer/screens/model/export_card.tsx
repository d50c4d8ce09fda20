import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Job } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { isActive } from '../../app/jobs.ts';
import { hrefOf } from '../../app/router.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { ExportOutcome } from '../../parts/exporting/export_outcome.tsx';
import { Places } from '../../parts/exporting/places.tsx';
import { Failure } from '../../parts/failure.tsx';
import { PathField } from '../../parts/folders/path_field.tsx';
import { useKeptFocus } from '../../parts/use_kept_focus.ts';
import { ExportFormats } from './export_formats.tsx';
import type { ModelState } from './model_store.ts';

/**
 * The way to the device: a folder or stick, the copying, and the proof that what arrived works and is whole. It is
 * what one came for once the version is in use; before that, the decision is.
 */
export function ExportCard({ store, isInUse }: { store: StoreApi<ModelState>; isInUse: boolean }) {
  const { t } = useTexts();
  const { exportError, lastExport, exportAgain } = useStore(store);
  const job = useExportJob(store);
  const busy = job !== undefined && isActive(job);
  const area = useKeptFocus();
  const again = <Button onPress={() => void exportAgain()}>{t('export.again')}</Button>;
  return (
    <Card title={t('export.title')} hint={t('export.hint')}>
      <div {...area} className="stack exporting-area">
        {!busy && <Where store={store} />}
        <Failure title={t('export.failed')} error={exportError} />
        {job && <ExportOutcome key={`${job.job_id} ${job.status}`} job={job} actions={lastExport && again} />}
        {!busy && <Start store={store} isPrimary={isInUse && job === undefined} />}
      </div>
      <p className="small">
        <a href={hrefOf({ screen: 'exports' })}>{t('export.history')}</a>
      </p>
    </Card>
  );
}

/** The export of this screen, or one that was begun before it was opened. */
function useExportJob(store: StoreApi<ModelState>): Job | undefined {
  const { jobs } = useApp();
  const known = useStore(jobs, (state) => state.jobs);
  const { exportJobId, follow } = useStore(store);
  useEffect(() => follow(known), [follow, known]);
  return exportJobId === null ? undefined : known.get(exportJobId);
}

function Where({ store }: { store: StoreApi<ModelState> }) {
  const { t } = useTexts();
  const { folder, setFolder, places } = useStore(store);
  return (
    <>
      <Places resource={places} chosen={folder} onChoose={setFolder} />
      <PathField
        purpose="export"
        label={t('export.folder')}
        hint={t('export.folder_hint')}
        value={folder}
        onChange={setFolder}
      />
    </>
  );
}

/** One way for the device; the other formats one click further. */
function Start({ store, isPrimary }: { store: StoreApi<ModelState>; isPrimary: boolean }) {
  const { t } = useTexts();
  const { folder, startExport } = useStore(store);
  return (
    <>
      <div className="stack-tight">
        <div>
          <Button
            look={isPrimary ? 'primary' : 'secondary'}
            icon="export"
            isDisabled={folder.trim() === ''}
            onPress={() => void startExport(['bundle'])}
          >
            {t('export.start')}
          </Button>
        </div>
        <p className="soft small">{t('export.start_hint')}</p>
      </div>
      <ExportFormats store={store} />
    </>
  );
}
