import type { AuditEntry } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { OpenLine, OpenTable } from '../../parts/open_line.tsx';
import { useArrived } from '../../parts/use_arrived.ts';
import { auditSubject, auditWords } from './audit_words.ts';

/** More lines than stand in sight on arrival. */
const A_WINDOWFUL = 12;

/** A line a change; what was and what is one click further. */
export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  const { t } = useTexts();
  const shown = entries.slice(0, useArrived() ? entries.length : A_WINDOWFUL);
  const columns = [t('audit.when'), t('audit.what'), t('audit.whom'), t('audit.who')];
  return (
    <OpenTable label={t('audit.table')} className="audit-table" columns={columns}>
      {shown.map((entry) => (
        <Line key={entry.entry_id} entry={entry} columns={columns.length} />
      ))}
    </OpenTable>
  );
}

function Line({ entry, columns }: { entry: AuditEntry; columns: number }) {
  const texts = useTexts();
  const what = auditWords(entry, texts);
  const when = texts.dateTime(entry.at);
  const label = texts.t('audit.details', { what, when });
  return (
    <OpenLine {...{ when, label, columns }} details={<Details entry={entry} />}>
      <th scope="row">{what}</th>
      <td>{auditSubject(entry, texts)}</td>
      <td>{entry.operator}</td>
    </OpenLine>
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
