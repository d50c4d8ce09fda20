import type { Texts } from '../../messages/texts.ts';
import { answerOf, judgedPart, rangeOf } from '../model/answer.ts';
import { weighingWords } from '../model/weighing_words.ts';
import type { DeletedEntry, Use, VersionEntry } from './timeline.ts';
import { recordingsOf } from './versus_words.ts';

/** "Understands 94 of 100, likely between 88 and 98". */
export function understandsWords({ model: { metrics } }: VersionEntry, { t, number }: Texts): string {
  const answer = answerOf(metrics);
  if (answer.kind === 'unknown') return t('models.unknown');
  const points = number(Math.round(100 * answer.share));
  if (answer.kind === 'estimated') return t('models.estimated', { points });
  const part = judgedPart(metrics);
  const range = part && rangeOf(part);
  if (!range || range === 'one_group') return t('models.understands', { points });
  return t('models.understands_range', { points, low: number(range.low), high: number(range.high) });
}

/** "Trained 3 May 2026 from 120 recordings with 5 labels." */
export function trainedWords({ model }: VersionEntry, { t, date }: Texts): string {
  return t('models.trained', {
    when: date(model.created_at),
    count: recordingsOf(model),
    labels: t('count.labels', { count: model.labels.length }),
  });
}

/** "In use from … to …. Decided on: Better: …" */
export function inUseWords({ from, to, activation }: Use, texts: Texts): string {
  const { t, dateTime } = texts;
  const when =
    to === null
      ? t('models.in_use_since', { from: dateTime(from) })
      : t('models.in_use_between', { from: dateTime(from), to: dateTime(to) });
  const { basis, version, reason } = activation;
  return [
    when,
    ...(basis ? [t('models.decided', { answer: weighingWords(basis, version, texts).answer })] : []),
    ...(reason === null ? [] : [t('use.reason', { reason })]),
  ].join(' ');
}

export function exportedWords(
  { exports: count, last_at }: { exports: number; last_at: number },
  { t, date }: Texts,
) {
  return t('models.exported', { count, when: date(last_at) });
}

/** What stands in the record where nobody but the setting `keep_versions` decided. */
const BY_RULE = 'retention';

export function deletedWords({ version, deleted }: DeletedEntry, { t, date }: Texts): string {
  const { operator, reason, deleted_at } = deleted;
  const when = date(deleted_at);
  if (reason === BY_RULE) return t('models.deleted_by_rule', { version, when });
  if (reason === null || operator === null) return t('models.deleted_silently', { version, when });
  return t('models.deleted', { version, when, person: operator, reason });
}
