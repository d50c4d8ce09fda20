import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useApp, useTexts } from '../../app/context.ts';
import { Below } from '../../parts/below.tsx';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Screen } from '../../parts/screen.tsx';
import { AuditExport } from './audit_export.tsx';
import { AuditFilter } from './audit_filter.tsx';
import { type AuditLog, createAuditLog } from './audit_store.ts';
import { AuditTable } from './audit_table.tsx';
import { ChainCard } from './chain_card.tsx';
import './audit.css';

/** Every change of state: who, when, what, to whom. */
export function AuditScreen() {
  const { connection } = useApp();
  const { t } = useTexts();
  const [log] = useState(() => createAuditLog(connection, Date.now));
  const { watch, entries, error, reload } = useStore(log);
  useEffect(() => watch(), [watch]);
  return (
    <Screen title={t('audit.title')} lead={t('audit.lead')}>
      {entries ? <Content log={log} /> : <Loading error={error} onRetry={() => void reload()} />}
    </Screen>
  );
}

function Content({ log }: { log: StoreApi<AuditLog> }) {
  const { t } = useTexts();
  const { error, reload, entries, total, next, busy, more } = useStore(log);
  return (
    <>
      <AuditFilter log={log} />
      <Failure title={t('app.load_failed')} error={error} onRetry={() => void reload()} />
      <Card title={t('audit.table')}>
        <p className="soft" role="status">
          {total === 0 ? t('audit.no_match') : t('audit.total', { count: total })}
        </p>
        {entries && entries.length > 0 && <AuditTable entries={entries} />}
        {next !== null && (
          <div>
            <Button isDisabled={busy} onPress={() => void more()}>
              {t('audit.more')}
            </Button>
          </div>
        )}
      </Card>
      <Below>
        <ChainCard log={log} />
        {total > 0 && <AuditExport log={log} />}
      </Below>
    </>
  );
}
