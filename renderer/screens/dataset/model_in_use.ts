import type { CallOutput, Model } from '../../../electron/ipc/contract.ts';
import type { Texts } from '../../messages/texts.ts';
import { answerOf, judgedPart, rangeOf } from '../model/answer.ts';

export interface ModelInUse {
  model: Model;
  /** When it was put in use; null: nobody knows any more. */
  since: number | null;
}

/** The version in use; null while there is none. */
export function modelInUse(
  models: readonly Model[],
  { activations }: CallOutput<'models.activations'>,
): ModelInUse | null {
  const model = models.find(({ status, benchmark }) => status === 'active' && !benchmark);
  if (!model) return null;
  const times = activations.filter(({ version }) => version === model.version).map(({ at }) => at);
  return { model, since: times.length === 0 ? null : Math.max(...times) };
}

/** "Version 3, in use since 12 Nov 2026, understands 94 of 100, likely between 88 and 98." */
export function modelWords({ model, since }: ModelInUse, texts: Texts): string {
  const { t, number, date } = texts;
  const { version, metrics } = model;
  const name =
    since === null
      ? t('dataset.model.name', { version })
      : t('dataset.model.name_since', { version, when: date(since) });
  const answer = answerOf(metrics);
  if (answer.kind === 'unknown') return t('dataset.model.unknown', { name });
  const values = { name, points: number(Math.round(100 * answer.share)) };
  if (answer.kind === 'estimated') return t('dataset.model.estimated', values);
  const part = judgedPart(metrics);
  const range = part && rangeOf(part);
  if (!range || range === 'one_group') return t('dataset.model.understood', values);
  const likely = { low: number(range.low), high: number(range.high) };
  return t('dataset.model.understood_range', { ...values, ...likely });
}
