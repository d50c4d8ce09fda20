import type { Baseline, Comparison, Interval, PromotionBasis } from '../../../data/schema.ts';
import type { Texts } from '../../messages/texts.ts';

/** A name and its value. */
export type Fact = readonly [name: string, value: string];

/** The figures behind the answer, with what chance may have done to them; none where nothing could be compared. */
export function weighingFacts(basis: PromotionBasis, texts: Texts): Fact[] {
  if (basis.kind === 'comparison') return comparedFacts(basis.comparison, basis.against, texts);
  return basis.kind === 'baseline' ? baselineFacts(basis.baseline, texts) : [];
}

function comparedFacts(comparison: Comparison, against: number, texts: Texts): Fact[] {
  const { t, number } = texts;
  const { samples, groups, correct, correct_before, only_now, only_before, margin } = comparison;
  const understood = (count: number) => t('weigh.of', { correct: count, count: samples });
  return [
    [t('weigh.this'), understood(correct)],
    [t('versions.name', { version: against }), understood(correct_before)],
    [t('weigh.only_this'), number(only_now)],
    [t('weigh.only_other', { version: against }), number(only_before)],
    [t('weigh.difference'), differenceWords(comparison.accuracy, texts)],
    [t('weigh.difference_f1'), differenceWords(comparison.macro_f1, texts)],
    [t('weigh.recordings'), t('weigh.recordings.words', { count: samples, groups })],
    [t('weigh.margin'), t('weigh.margin.words', { points: number(100 * margin, 1) })],
  ];
}

function baselineFacts({ samples, correct, lower_bound, label, share }: Baseline, texts: Texts): Fact[] {
  const { t, percent } = texts;
  const bound = percent(Math.floor(100 * lower_bound) / 100);
  const constant = Math.round(share * samples);
  return [
    [t('weigh.this'), t('weigh.surely', { correct, count: samples, bound })],
    [t('weigh.constant', { label }), t('weigh.of', { correct: constant, count: samples })],
  ];
}

/** "+7 of 100, likely between +1 and +13". */
function differenceWords(
  { difference, interval }: { difference: number; interval: Interval | null },
  { t, locale }: Texts,
): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const points = (share: number) => format.format(100 * share);
  if (!interval) return t('weigh.points', { points: points(difference) });
  const range = { low: points(interval.low), high: points(interval.high) };
  return t('weigh.points_between', { points: points(difference), ...range });
}
