import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { type AuditSubject, auditSubjectSchema } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { createOperators } from '../../app/operators.ts';
import { usePeopleNames } from '../../app/people_names.ts';
import { useWatched } from '../../app/use_watched.ts';
import { PersonPicker } from '../../parts/person_picker.tsx';
import { Select } from '../../parts/select.tsx';
import { type AuditChoice, auditSpans } from './audit_choice.ts';
import type { AuditLog } from './audit_store.ts';

const ANYONE = '';

/** About what, about whom, by whom, how far back. */
export function AuditFilter({ log }: { log: StoreApi<AuditLog> }) {
  const { t } = useTexts();
  const { connection } = useApp();
  const { choice, choose } = useStore(log);
  const { value } = useWatched(() => createOperators(connection));
  const operators = value?.operators ?? [];
  return (
    <div className="audit-filter">
      <Select<AuditSubject | 'all'>
        label={t('audit.about')}
        value={choice.about ?? 'all'}
        choices={[
          { value: 'all', title: t('audit.about.all') },
          ...auditSubjectSchema.options.map((one) => ({ value: one, title: t(`audit.about.${one}`) })),
        ]}
        onChange={(about) => choose({ about: about === 'all' ? null : about })}
      />
      <PersonPicker
        label={t('audit.person')}
        value={choice.user_id}
        people={usePeopleNames()}
        onChange={(user_id) => choose({ user_id })}
      />
      <Select
        label={t('audit.by')}
        value={choice.operator_id ?? ANYONE}
        choices={[
          { value: ANYONE, title: t('audit.by.all') },
          ...operators.map(({ operator_id, name }) => ({ value: operator_id, title: name })),
        ]}
        onChange={(operator_id) => choose({ operator_id: operator_id === ANYONE ? null : operator_id })}
      />
      <Select<AuditChoice['span']>
        label={t('audit.span')}
        value={choice.span}
        choices={auditSpans.map((one) => ({ value: one, title: t(`audit.span.${one}`) }))}
        onChange={(span) => choose({ span })}
      />
    </div>
  );
}
