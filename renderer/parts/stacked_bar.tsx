import { useTexts } from '../app/context.ts';
import './stacked_bar.css';

export interface Share {
  id: string;
  label: string;
  hint: string;
  count: number;
  color: string;
}

/** Shares of a whole as one bar, and below it the same as words and numbers. */
export function StackedBar({ shares }: { shares: readonly Share[] }) {
  const { number, percent } = useTexts();
  const total = shares.reduce((sum, share) => sum + share.count, 0);
  return (
    <div className="stack">
      <div className="stacked-bar" aria-hidden="true">
        {shares.map(({ id, count, color }) => (
          <span key={id} style={{ flexGrow: count, background: color }} hidden={count === 0} />
        ))}
      </div>
      <ul className="stacked-legend">
        {shares.map(({ id, label, hint, count, color }) => (
          <li key={id}>
            <span className="stacked-key" style={{ background: color }} />
            <span>
              <strong>{label}</strong> <span className="soft small">{hint}</span>
            </span>
            <span className="number">{number(count)}</span>
            <span className="number soft small">{total === 0 ? '' : percent(count / total)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
