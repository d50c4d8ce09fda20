import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useApp, useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Screen } from '../../parts/screen.tsx';
import { SearchField } from '../../parts/search_field.tsx';
import { ExportRow } from './export_row.tsx';
import './exports.css';
import { createExports, type Exports } from './exports_store.ts';

/** What left this computer: which model, when, where to, and whether it is still whole. */
export function ExportsScreen() {
  const { connection } = useApp();
  const { t } = useTexts();
  const [store] = useState(() => createExports(connection));
  const { watch, exports, error, reload } = useStore(store);
  useEffect(() => watch(), [watch]);
  return (
    <Screen title={t('exports.title')} lead={t('exports.lead')}>
      {exports ? (
        <>
          <Failure title={t('export.failed')} error={error} />
          <History store={store} exports={exports} />
        </>
      ) : (
        <Loading error={error} onRetry={() => void reload()} />
      )}
    </Screen>
  );
}

function History({ store, exports }: { store: StoreApi<Exports>; exports: NonNullable<Exports['exports']> }) {
  const { t } = useTexts();
  const { person, search, next, busy, more, exportAgain } = useStore(store);
  if (exports.length === 0 && person === '') {
    return (
      <Card icon="export" title={t('exports.none')}>
        <p className="soft">{t('exports.none_hint')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('exports.list')}>
      <SearchField label={t('exports.search')} value={person} onChange={search} />
      {exports.length === 0 && (
        <p className="soft" role="status">
          {t('exports.no_match')}
        </p>
      )}
      <ul className="export-list">
        {exports.map((exported) => (
          <ExportRow key={exported.export_id} exported={exported} onExportAgain={exportAgain} />
        ))}
      </ul>
      {next !== null && (
        <div>
          <Button isDisabled={busy} onPress={() => void more()}>
            {t('exports.more')}
          </Button>
        </div>
      )}
    </Card>
  );
}
