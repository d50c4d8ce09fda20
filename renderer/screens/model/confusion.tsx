import type { PartMetrics } from '../../../data/schema.ts';
import { useTexts } from '../../app/context.ts';
import { ScrollRegion } from '../../parts/scroll_region.tsx';
import './confusion.css';

/** Rows: what was meant. Columns: what the model understood. The number counts, the colour points to it. */
export function Confusion({ metrics: { labels, confusion } }: { metrics: PartMetrics }) {
  const { t } = useTexts();
  return (
    <ScrollRegion label={t('confusion.title')}>
      <table className="confusion">
        <caption className="figures-caption">
          <h3>{t('confusion.title')}</h3>
          <p className="soft small">{t('confusion.hint')}</p>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('confusion.meant')}</th>
            {labels.map((label) => (
              <th key={label} scope="col" className="confusion-column">
                <span>{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, row) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {labels.map((predicted, column) => (
                <Cell
                  key={predicted}
                  count={confusion[row]?.[column] ?? 0}
                  total={sum(confusion[row] ?? [])}
                  right={row === column}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Cell({ count, total, right }: { count: number; total: number; right: boolean }) {
  const { number } = useTexts();
  if (count === 0) return <td className="confusion-none">{number(0)}</td>;
  return (
    <td
      className="confusion-some"
      style={{ background: heat(right ? '--accent' : '--danger', count / total) }}
    >
      {number(count)}
    </td>
  );
}

/** At most 45 % of the colour, so that the number keeps its contrast on every cell. */
function heat(color: '--accent' | '--danger', share: number): string {
  return `color-mix(in srgb, var(${color}) ${12 + 33 * share}%, var(--surface))`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
