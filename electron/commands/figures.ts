import type { Interval, PartMetrics } from '../../data/schema.ts';
import { percent, table } from './output.ts';

/** The figures of parts in words and columns, as a therapist reads them. */

export type NamedPart = readonly [name: string, figures: PartMetrics | null];

/** How many wrong answers of one kind are named by recording before the rest is only counted. */
const NAMED_RECORDINGS = 8;

export function figureTable(parts: readonly NamedPart[]): string {
  const heading = ['part', 'recordings', 'accuracy', 'macro-F1', 'AUC', 'calibration error'];
  return table([heading, ...parts.map(([name, figures]) => [name, ...cells(figures)])]);
}

function cells(figures: PartMetrics | null): (string | number)[] {
  if (!figures) return ['not formed yet'];
  const { samples, accuracy, macro_f1, probability, intervals } = figures;
  return [
    samples,
    withRange(accuracy, intervals?.accuracy, percent),
    withRange(macro_f1, intervals?.macro_f1, decimal),
    withRange(probability?.auc, intervals?.auc, decimal),
    withRange(probability?.ece, intervals?.ece, decimal),
  ];
}

const decimal = (value: number) => value.toFixed(3);

function withRange(
  value: number | null | undefined,
  range: Interval | null | undefined,
  inWords: (value: number) => string,
): string {
  if (value === null || value === undefined) return 'unknown';
  return range ? `${inWords(value)} (${inWords(range.low)} to ${inWords(range.high)})` : inWords(value);
}

/** What the rule for "unknown" came to on a part; empty where the model has none. */
export function rejectionLines([name, figures]: NamedPart): string[] {
  if (!figures?.rejection) return [];
  const { accepted, errors, coverage } = figures.rejection;
  const wrong = accepted === 0 ? '' : `, ${errors} of these wrongly (${percent(errors / accepted)})`;
  return [
    `${name}: answered ${accepted} of ${figures.samples} (${percent(coverage)})${wrong}; else "unknown".`,
  ];
}

/** Each kind of mistake on a part with the recordings behind it, the most frequent first. */
export function mistakeLines([name, figures]: NamedPart): string[] {
  if (!figures?.confusion_cells) return [];
  const { labels } = figures;
  const wrong = figures.confusion_cells.filter((cell) => cell.true !== cell.predicted);
  if (wrong.length === 0) return [`${name}: no mistakes.`];
  return wrong
    .toSorted((a, b) => b.sample_ids.length - a.sample_ids.length)
    .map(({ true: meant, predicted, sample_ids }) => {
      const said = `${labels[meant]} taken for ${labels[predicted]}`;
      return `${name}: ${said}, ${sample_ids.length} times (recordings ${listed(sample_ids)})`;
    });
}

function listed(ids: readonly number[]): string {
  const more = ids.length - NAMED_RECORDINGS;
  const named = ids.slice(0, NAMED_RECORDINGS).join(', ');
  return more > 0 ? `${named} and ${more} more` : named;
}
