import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { type Modality, modalitySchema } from '../../../data/schema.ts';
import { type RetrainingOutcome, retrainingOutcomeSchema } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { usePeopleNames } from '../../app/people_names.ts';
import type { Texts } from '../../messages/texts.ts';
import { PersonPicker } from '../../parts/person_picker.tsx';
import { SearchField } from '../../parts/search_field.tsx';
import { Select } from '../../parts/select.tsx';
import { type LogChoice, logSpans } from './log_choice.ts';
import type { RetrainingLog } from './log_store.ts';

/** Whose lines, which outcome, how far back. */
export function LogFilter({ log }: { log: StoreApi<RetrainingLog> }) {
  const texts = useTexts();
  const { t } = texts;
  const { choice, choose } = useStore(log);
  return (
    <div className="stack">
      <SearchField
        label={t('retraining_log.search')}
        value={choice.search}
        onChange={(search) => choose({ search })}
      />
      <div className="log-filter">
        <PersonPicker
          label={t('policy.person')}
          value={choice.user_id}
          people={usePeopleNames()}
          onChange={(user_id) => choose({ user_id })}
        />
        <Select<Modality | 'all'>
          label={t('policy.way')}
          value={choice.modality ?? 'all'}
          choices={[
            { value: 'all', title: t('policy.all_ways') },
            ...modalitySchema.options.map((value) => ({ value, title: t(`modality.${value}`) })),
          ]}
          onChange={(modality) => choose({ modality: modality === 'all' ? null : modality })}
        />
        <Select<RetrainingOutcome | 'all'>
          label={t('retraining_log.outcome')}
          value={choice.outcome ?? 'all'}
          choices={[
            { value: 'all', title: t('retraining_log.all_outcomes') },
            ...retrainingOutcomeSchema.options.map((value) => ({
              value,
              title: t(`retraining_log.outcome.${value}`),
            })),
          ]}
          onChange={(outcome) => choose({ outcome: outcome === 'all' ? null : outcome })}
        />
        <Select<LogChoice['span']>
          label={t('retraining_log.span')}
          value={choice.span}
          choices={logSpans.map((value) => ({ value, title: spanWords(value, texts) }))}
          onChange={(span) => choose({ span })}
        />
      </div>
    </div>
  );
}

function spanWords(span: LogChoice['span'], { t }: Texts): string {
  return t(`retraining_log.span.${span}`);
}
