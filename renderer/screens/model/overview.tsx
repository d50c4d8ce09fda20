import type { Interval, Metrics, PartMetrics } from '../../../data/schema.ts';
import { useTexts } from '../../app/context.ts';
import type { Texts } from '../../messages/texts.ts';
import { ScrollRegion } from '../../parts/scroll_region.tsx';

/** The parts that figures are shown of, the one that counts first. */
export const parts = ['test', 'validation', 'train'] as const;

const columns = ['recordings', 'accuracy', 'macro_f1', 'auc', 'pr_auc', 'brier', 'ece', 'loss'] as const;
type Column = (typeof columns)[number];

/** A row of figures a part. */
export function Overview({ metrics }: { metrics: Metrics }) {
  const { t } = useTexts();
  return (
    <ScrollRegion label={t('figures.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('figures.part')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {t(`figures.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {metrics.estimate && <PartRow name={t('figures.estimate')} metrics={metrics.estimate} />}
          {parts.map((part) => (
            <PartRow key={part} name={t(`part.${part}`)} metrics={metrics[part]} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function PartRow({ name, metrics }: { name: string; metrics: PartMetrics | null }) {
  const texts = useTexts();
  return (
    <tr>
      <th scope="row">{name}</th>
      {metrics ? (
        columns.map((column) => <Figure key={column} column={column} metrics={metrics} />)
      ) : (
        <td colSpan={columns.length} className="soft">
          {texts.t('figures.not_formed')}
        </td>
      )}
    </tr>
  );
}

function Figure({ column, metrics }: { column: Column; metrics: PartMetrics }) {
  const texts = useTexts();
  const range = rangeWords(column, metrics, texts);
  return (
    <td className="number">
      {figureWords(column, metrics, texts)}
      {range && <div className="soft small">{range}</div>}
    </td>
  );
}

function figureWords(column: Column, metrics: PartMetrics, { t, number, percent }: Texts): string {
  const { samples, accuracy, macro_f1, loss, probability } = metrics;
  if (column === 'recordings') return number(samples);
  if (column === 'accuracy') return percent(accuracy);
  if (column === 'macro_f1') return percent(macro_f1);
  if (column === 'loss') return number(loss, 3);
  const value = probability?.[column] ?? null;
  return value === null ? t('figures.none') : number(value, 3);
}

/** What chance may have done to a share, 95 times of 100. */
function rangeWords(column: Column, { intervals }: PartMetrics, { t, percent }: Texts): string | null {
  if (column !== 'accuracy' && column !== 'macro_f1') return null;
  const range: Interval | null = intervals?.[column] ?? null;
  return range && t('figures.range', { from: percent(range.low), to: percent(range.high) });
}
