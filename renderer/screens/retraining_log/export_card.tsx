import { useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useTexts } from '../../app/context.ts';
import { saveFile } from '../../app/save_file.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { logFileName } from './log_choice.ts';
import type { LogFormat, RetrainingLog } from './log_store.ts';

const types: Record<LogFormat, string> = {
  csv: 'text/csv;charset=utf-8',
  jsonl: 'application/x-ndjson',
};

/** The lines in view, as a file for a spreadsheet or another program. */
export function ExportCard({ log }: { log: StoreApi<RetrainingLog> }) {
  const { t } = useTexts();
  const textOf = useStore(log, (state) => state.textOf);
  const [lines, setLines] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const save = async (format: LogFormat) => {
    setError(null);
    setLines(null);
    const answer = await textOf(format);
    saveFile(logFileName(format, new Date()), answer.text, types[format]);
    setLines(answer.lines);
  };
  return (
    <Card title={t('retraining_log.export')} hint={t('retraining_log.export_hint')}>
      <Failure title={t('retraining_log.export_failed')} error={error} />
      <div className="row">
        {(['csv', 'jsonl'] as const).map((format) => (
          <Button key={format} icon="export" onPress={() => void save(format).catch(setError)}>
            {t(`retraining_log.${format}`)}
          </Button>
        ))}
      </div>
      <p className="soft" role="status">
        {lines === null ? '' : t('retraining_log.exported', { count: lines })}
      </p>
    </Card>
  );
}
