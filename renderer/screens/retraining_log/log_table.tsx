import { useId, useState } from 'react';
import type { LogEntry, RetrainingOutcome } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { reasonWords } from '../../app/reason_words.ts';
import { Chip, type Tone } from '../../parts/chip.tsx';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { outcomeLooks } from '../../parts/retraining/outcome_chip.tsx';
import { ScrollRegion } from '../../parts/scroll_region.tsx';
import { LineDetails } from './line_details.tsx';

const looks: Record<RetrainingOutcome, { tone: Tone; icon: IconName }> = {
  ...outcomeLooks,
  nothing: { tone: 'neutral', icon: 'info' },
};

/** A line a decision; all of its fields one click further. */
export function LogTable({ entries }: { entries: readonly LogEntry[] }) {
  const { t } = useTexts();
  return (
    <ScrollRegion label={t('retraining_log.table')}>
      <table className="log-table">
        <thead>
          <tr>
            <th scope="col">{t('retraining_log.when')}</th>
            <th scope="col">{t('retraining_log.whom')}</th>
            <th scope="col">{t('retraining_log.outcome')}</th>
            <th scope="col">{t('retraining_log.reason')}</th>
          </tr>
        </thead>
        {entries.map((entry) => (
          <Line key={entry.log_id} entry={entry} />
        ))}
      </table>
    </ScrollRegion>
  );
}

/** A body of its own each: the details belong to their line. */
function Line({ entry }: { entry: LogEntry }) {
  const texts = useTexts();
  const { t, dateTime } = texts;
  const [open, setOpen] = useState(false);
  const details = useId();
  const { user_id, modality, timestamp, outcome, trigger_reason: reason } = entry.line;
  const when = dateTime(Date.parse(timestamp));
  const pair = `${user_id}, ${t(`modality.${modality}`)}`;
  return (
    <tbody data-open={open || undefined}>
      <tr>
        <td>
          <button
            type="button"
            className="log-open"
            aria-expanded={open}
            aria-controls={details}
            aria-label={t('retraining_log.details', { pair, when })}
            onClick={() => setOpen(!open)}
          >
            <Icon name="right" size={18} />
            {when}
          </button>
        </td>
        <th scope="row">{pair}</th>
        <td>
          <Chip {...looks[outcome]}>{t(`retraining_log.outcome.${outcome}`)}</Chip>
        </td>
        <td className="log-reason">
          {reason === null ? t('retraining_log.no_reason') : reasonWords(reason, texts)}
        </td>
      </tr>
      <tr id={details} hidden={!open}>
        <td colSpan={4} className="log-details">
          {open && <LineDetails entry={entry} />}
        </td>
      </tr>
    </tbody>
  );
}
