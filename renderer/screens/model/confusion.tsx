import type { PartMetrics } from '../../../data/schema.ts';
import type { Model } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { ScrollRegion } from '../../parts/scroll_region.tsx';
import './confusion.css';
import { cellRecordings, hrefOfCell, hrefOfJudged } from './judged_recordings.ts';

interface ConfusionProps {
  metrics: PartMetrics;
  model: Model;
  /** These are the recordings that the version was judged by. */
  judged: boolean;
}

/** Rows: what was meant. Columns: what the model understood. The number counts, the colour points to it. */
export function Confusion({ metrics, model, judged }: ConfusionProps) {
  const { t } = useTexts();
  const { labels, confusion } = metrics;
  const hrefOf = (row: number, column: number) => {
    const recordings = cellRecordings(metrics, row, column);
    const [label = '', understood = ''] = [labels[row], labels[column]];
    if (judged && recordings.length > 0) return hrefOfJudged(model, { label, understood });
    return hrefOfCell(model, recordings);
  };
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
          {labels.map((meant, row) => (
            <tr key={meant}>
              <th scope="row">{meant}</th>
              {labels.map((understood, column) => (
                <Cell
                  key={understood}
                  {...{ meant, understood }}
                  count={confusion[row]?.[column] ?? 0}
                  total={sum(confusion[row] ?? [])}
                  href={hrefOf(row, column)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface CellProps {
  meant: string;
  understood: string;
  count: number;
  /** Recordings of the row. */
  total: number;
  /** Where the recordings of the cell are to be seen. */
  href: string | null;
}

function Cell({ meant, understood, count, total, href }: CellProps) {
  const { t, number } = useTexts();
  if (count === 0) return <td className="confusion-none">{number(0)}</td>;
  const right = meant === understood;
  const recordings = t('count.recordings', { count });
  const name = right
    ? t('confusion.right', { label: meant, recordings })
    : t('confusion.wrong', { meant, understood, recordings });
  return (
    <td
      className="confusion-some"
      style={{ background: heat(right ? '--accent' : '--danger', count / total) }}
    >
      {href === null ? (
        number(count)
      ) : (
        <a href={href} aria-label={name} title={name}>
          {number(count)}
        </a>
      )}
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
