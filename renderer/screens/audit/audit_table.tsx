import { useId, useState } from 'react';
import type { AuditEntry } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Icon } from '../../parts/icon.tsx';
import { ScrollRegion } from '../../parts/scroll_region.tsx';
import { auditSubject, auditWords } from './audit_words.ts';

/** A line a change; what was and what is one click further. */
export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  const { t } = useTexts();
  return (
    <ScrollRegion label={t('audit.table')}>
      <table className="audit-table">
        <thead>
          <tr>
            <th scope="col">{t('audit.when')}</th>
            <th scope="col">{t('audit.what')}</th>
            <th scope="col">{t('audit.whom')}</th>
            <th scope="col">{t('audit.who')}</th>
          </tr>
        </thead>
        {entries.map((entry) => (
          <Line key={entry.entry_id} entry={entry} />
        ))}
      </table>
    </ScrollRegion>
  );
}

/** A body of its own each: the details belong to their line. */
function Line({ entry }: { entry: AuditEntry }) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const details = useId();
  const what = auditWords(entry, texts);
  const when = texts.dateTime(entry.at);
  return (
    <tbody data-open={open || undefined}>
      <tr>
        <td>
          <button
            type="button"
            className="audit-open"
            aria-expanded={open}
            aria-controls={details}
            aria-label={texts.t('audit.details', { what, when })}
            onClick={() => setOpen(!open)}
          >
            <Icon name="right" size={18} />
            {when}
          </button>
        </td>
        <th scope="row">{what}</th>
        <td>{auditSubject(entry, texts)}</td>
        <td>{entry.operator}</td>
      </tr>
      <tr id={details} hidden={!open}>
        <td colSpan={4} className="audit-details">
          {open && <Details entry={entry} />}
        </td>
      </tr>
    </tbody>
  );
}

function Details({ entry }: { entry: AuditEntry }) {
  const { t, number } = useTexts();
  return (
    <dl>
      <div>
        <dt className="soft small">{t('audit.before')}</dt>
        <dd>
          <Value value={entry.old_value} />
        </dd>
      </div>
      <div>
        <dt className="soft small">{t('audit.after')}</dt>
        <dd>
          <Value value={entry.new_value} />
        </dd>
      </div>
      <div>
        <dt className="soft small">{t('audit.record')}</dt>
        <dd>
          {t('audit.record_words', {
            number: number(entry.entry_id),
            action: entry.action,
            subject: entry.subject,
          })}
        </dd>
      </div>
    </dl>
  );
}

function Value({ value }: { value: unknown }) {
  const { t } = useTexts();
  if (value === null) return t('audit.nothing');
  return <pre className="audit-value">{JSON.stringify(value, null, 2)}</pre>;
}
