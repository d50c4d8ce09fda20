import type { HistoryFacts } from '../../../electron/ipc/contract.ts';
import type { Texts } from '../../messages/texts.ts';

/** One thing that happened, in a sentence. */
export function historyWords(facts: HistoryFacts, texts: Texts): string {
  const { t, date } = texts;
  switch (facts.kind) {
    case 'import':
      return facts.samples === null
        ? t('history.import_demo')
        : t('history.import', { count: facts.samples });
    case 'edit':
      return editWords(facts, texts);
    case 'training':
      return t(`history.training.${facts.status}`, { version: facts.version });
    case 'activation':
      return t(`history.${facts.how}`, { version: facts.version });
    case 'export':
      return t('history.export', { version: facts.version, folder: facts.folder });
    case 'snooze':
      return t('history.snooze', { until: date(facts.until) });
    case 'wake':
      return t('history.wake');
    case 'deletion':
      return t('history.deletion', { version: facts.version });
    case 'holdout':
      return t('history.holdout', { version: facts.version });
  }
}

function editWords(
  { edit, samples: count, label }: Extract<HistoryFacts, { kind: 'edit' }>,
  { t }: Texts,
): string {
  return edit === 'label'
    ? t('history.edit.label', { count, label: label ?? '' })
    : t(`history.edit.${edit}`, { count });
}

/** What stands below the sentence: why, and what became of it; null: nothing. */
export function remarkWords(facts: HistoryFacts, { t }: Texts): string | null {
  if (facts.kind === 'edit' && facts.undone) return t('history.undone');
  if (facts.kind === 'training' && facts.origin !== 'person') return t(`history.origin.${facts.origin}`);
  if (facts.kind === 'deletion' && facts.reason === 'retention') return t('history.retention');
  return 'reason' in facts && facts.reason ? t('history.reason', { reason: facts.reason }) : null;
}
