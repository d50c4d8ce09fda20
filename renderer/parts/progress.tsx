import { ProgressBar } from 'react-aria-components/ProgressBar';
import './progress.css';

/** How far something has come. `fraction` null: it moves, nobody knows how long. */
export function Progress({ label, fraction }: { label: string; fraction: number | null }) {
  return (
    <ProgressBar
      aria-label={label}
      value={(fraction ?? 0) * 100}
      isIndeterminate={fraction === null}
      className="progress"
    >
      <div
        className="progress-done"
        style={fraction === null ? undefined : { inlineSize: `${fraction * 100}%` }}
      />
    </ProgressBar>
  );
}
