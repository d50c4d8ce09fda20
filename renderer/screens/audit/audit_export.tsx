import { useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useTexts } from '../../app/context.ts';
import { saveFile } from '../../app/save_file.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import type { AuditFormat, AuditLog } from './audit_store.ts';

const types: Record<AuditFormat, string> = {
  csv: 'text/csv;charset=utf-8',
  jsonl: 'application/x-ndjson',
};

/** What the choice shows, as a file for a spreadsheet or another program. */
export function AuditExport({ log }: { log: StoreApi<AuditLog> }) {
  const { t } = useTexts();
  const textOf = useStore(log, (state) => state.textOf);
  const [saved, setSaved] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async (format: AuditFormat) => {
    setBusy(true);
    setSaved(null);
    try {
      const { text, entries } = await textOf(format);
      saveFile(`audit_log_${new Date().toISOString().slice(0, 10)}.${format}`, text, types[format]);
      setSaved(entries);
      setError(null);
    } catch (failed) {
      setError(failed);
    }
    setBusy(false);
  };
  return (
    <Card title={t('audit.export')} hint={t('audit.export_hint')}>
      <Failure title={t('audit.export_failed')} error={error} />
      <div className="row">
        {(['csv', 'jsonl'] as const).map((format) => (
          <Button key={format} icon="export" isDisabled={busy} onPress={() => void save(format)}>
            {t(`audit.${format}`)}
          </Button>
        ))}
      </div>
      <p className="soft" role="status">
        {saved === null ? '' : t('audit.exported', { count: saved })}
      </p>
    </Card>
  );
}
