import type { Model } from '../../../electron/ipc/contract.ts';
import type { Texts } from '../../messages/texts.ts';
import type { Compared } from './models_store.ts';

/** "Version 3 understands 6 more of 100 than version 2." */
export function versusAnswer({ version, before, comparison }: Compared, { t, number }: Texts): string {
  const points = Math.round(100 * Math.abs(comparison.accuracy.difference));
  const { correct, correct_before } = comparison;
  if (correct === correct_before) return t('versus.equal', { version, before });
  // A difference that rounds to none is still one.
  const shown = points === 0 ? number(100 * Math.abs(comparison.accuracy.difference), 1) : number(points);
  const key = correct > correct_before ? 'versus.more' : 'versus.fewer';
  return t(key, { version, before, points: shown });
}

/** How far that can be believed. */
export function versusTrust({ comparison: { verdict, margin } }: Compared, { t, number }: Texts): string {
  return verdict === 'not_worse'
    ? t('versus.not_worse', { points: number(100 * margin, 1) })
    : t(`versus.${verdict}`);
}

/** What the answer rests on. */
export function versusBasis({ version, before, comparison }: Compared, { t }: Texts): string {
  const { samples: count, correct, correct_before: earlier } = comparison;
  return t('versus.on', { count, version, before, correct, earlier });
}

/** What is different in how the two came to be. A name and its value each. */
export function changesBetween(
  now: Model,
  before: Model,
  compared: Compared | null,
  texts: Texts,
): (readonly [string, string])[] {
  const { t } = texts;
  return [
    [t('versus.recordings'), recordingWords(now, before, compared, texts)],
    [t('versus.labels'), labelWords(now, before, texts)],
    [t('versus.algorithm'), algorithmWords(now, before, texts)],
  ];
}

function recordingWords(now: Model, before: Model, compared: Compared | null, { t, number }: Texts): string {
  const counts = { before: number(recordingsOf(before)), now: number(recordingsOf(now)) };
  if (!compared) return t('versus.recordings_words', counts);
  const { added, removed } = compared.recordings;
  if (added + removed === 0) return t('versus.recordings_same', { count: counts.now });
  return t('versus.recordings_exact', { ...counts, added: number(added), removed: number(removed) });
}

/** All that took part in the training, kept back for tests or not. */
export function recordingsOf({ samples }: Model): number {
  return samples.train + samples.validation + samples.test + samples.holdout;
}

function labelWords(now: Model, before: Model, { t, list }: Texts): string {
  const added = now.labels.filter((label) => !before.labels.includes(label));
  const removed = before.labels.filter((label) => !now.labels.includes(label));
  if (added.length + removed.length === 0) return t('versus.labels_same', { labels: list(now.labels) });
  return [
    ...(added.length > 0 ? [t('versus.labels_added', { labels: list(added) })] : []),
    ...(removed.length > 0 ? [t('versus.labels_removed', { labels: list(removed) })] : []),
  ].join('. ');
}

function algorithmWords(now: Model, before: Model, { t, find }: Texts): string {
  const name = ({ algorithm }: Model) => find(`algorithm.${algorithm}`) ?? algorithm;
  if (now.algorithm === before.algorithm) return t('versus.algorithm_same', { now: name(now) });
  return t('versus.algorithm_changed', { now: name(now), before: name(before) });
}
