import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useApp, useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Screen } from '../../parts/screen.tsx';
import { ExportCard } from './export_card.tsx';
import { everything } from './log_choice.ts';
import { LogFilter } from './log_filter.tsx';
import { createRetrainingLog, type RetrainingLog } from './log_store.ts';
import { LogTable } from './log_table.tsx';
import './retraining_log.css';

/** Every decision that asked for a training or changed what is advised. */
export function RetrainingLogScreen() {
  const { connection } = useApp();
  const { t } = useTexts();
  const [log] = useState(() => createRetrainingLog(connection, Date.now));
  const { watch, entries, error, reload } = useStore(log);
  useEffect(() => watch(), [watch]);
  return (
    <Screen title={t('retraining_log.title')} lead={t('retraining_log.lead')}>
      {entries ? <Content log={log} /> : <Loading error={error} onRetry={() => void reload()} />}
    </Screen>
  );
}

function Content({ log }: { log: StoreApi<RetrainingLog> }) {
  const { t } = useTexts();
  const { choice, total, error, reload } = useStore(log);
  const untouched = Object.entries(everything).every(([key, value]) => Reflect.get(choice, key) === value);
  if (total === 0 && untouched) {
    return (
      <Card title={t('retraining_log.empty')}>
        <p className="soft">{t('retraining_log.empty_hint')}</p>
      </Card>
    );
  }
  return (
    <>
      <LogFilter log={log} />
      <Failure title={t('app.load_failed')} error={error} onRetry={() => void reload()} />
      <Lines log={log} />
      {total > 0 && <ExportCard log={log} />}
    </>
  );
}

function Lines({ log }: { log: StoreApi<RetrainingLog> }) {
  const { t } = useTexts();
  const { entries, total, next, busy, more } = useStore(log);
  return (
    <Card title={t('retraining_log.table')}>
      <p className="soft" role="status">
        {total === 0 ? t('retraining_log.no_match') : t('retraining_log.total', { count: total })}
      </p>
      {entries && entries.length > 0 && <LogTable entries={entries} />}
      {next !== null && (
        <div>
          <Button isDisabled={busy} onPress={() => void more()}>
            {t('retraining_log.more')}
          </Button>
        </div>
      )}
    </Card>
  );
}
