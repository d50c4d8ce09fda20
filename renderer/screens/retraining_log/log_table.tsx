import type { LogEntry, RetrainingOutcome } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { reasonWords } from '../../app/reason_words.ts';
import { Chip, type Tone } from '../../parts/chip.tsx';
import type { IconName } from '../../parts/icon.tsx';
import { OpenLine, OpenTable } from '../../parts/open_line.tsx';
import { outcomeLooks } from '../../parts/retraining/outcome_chip.tsx';
import { LineDetails } from './line_details.tsx';

const looks: Record<RetrainingOutcome, { tone: Tone; icon: IconName }> = {
  ...outcomeLooks,
  nothing: { tone: 'neutral', icon: 'info' },
};

/** A line a decision; all of its fields one click further. */
export function LogTable({ entries }: { entries: readonly LogEntry[] }) {
  const { t } = useTexts();
  const columns = (['when', 'whom', 'outcome', 'reason'] as const).map((name) => t(`retraining_log.${name}`));
  return (
    <OpenTable label={t('retraining_log.table')} className="log-table" columns={columns}>
      {entries.map((entry) => (
        <Line key={entry.log_id} entry={entry} columns={columns.length} />
      ))}
    </OpenTable>
  );
}

function Line({ entry, columns }: { entry: LogEntry; columns: number }) {
  const texts = useTexts();
  const { t, dateTime } = texts;
  const { user_id, modality, timestamp, outcome, trigger_reason: reason } = entry.line;
  const when = dateTime(Date.parse(timestamp));
  const pair = `${user_id}, ${t(`modality.${modality}`)}`;
  const label = t('retraining_log.details', { pair, when });
  return (
    <OpenLine {...{ when, label, columns }} details={<LineDetails entry={entry} />}>
      <th scope="row">{pair}</th>
      <td>
        <Chip {...looks[outcome]}>{t(`retraining_log.outcome.${outcome}`)}</Chip>
      </td>
      <td className="log-reason">
        {reason === null ? t('retraining_log.no_reason') : reasonWords(reason, texts)}
      </td>
    </OpenLine>
  );
}
