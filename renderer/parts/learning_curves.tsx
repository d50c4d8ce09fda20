import { lazy, Suspense } from 'react';
import type { EpochRecord } from '../../data/schema.ts';
import { useTexts } from '../app/context.ts';
import './learning_curves.css';

/** Charts come in a file of their own, fetched when the first one shows. */
const CurveChart = lazy(() => import('./curve_chart.tsx'));

/** Accuracy and loss over the epochs, on the recordings learned from and on those held back to judge. */
export function LearningCurves({ epochs }: { epochs: readonly EpochRecord[] }) {
  const { t } = useTexts();
  const accuracy = epochs.map(({ epoch, accuracy, val_accuracy }) => ({
    epoch,
    train: accuracy,
    validation: val_accuracy,
  }));
  const loss = epochs.map(({ epoch, loss, val_loss }) => ({ epoch, train: loss, validation: val_loss }));
  return (
    <div className="curves">
      <Curve title={t('curves.accuracy')} points={accuracy} share />
      <Curve title={t('curves.loss')} points={loss} />
    </div>
  );
}

interface CurveProps {
  title: string;
  points: readonly CurvePoint[];
  /** The values are shares from 0 to 1. */
  share?: boolean;
}

export interface CurvePoint {
  epoch: number;
  train: number;
  validation: number | null;
}

function Curve({ title, points, share = false }: CurveProps) {
  const { t, number, percent } = useTexts();
  const format = share ? percent : (value: number) => number(value, 3);
  const last = points.at(-1);
  const words = last
    ? t('curves.words', {
        epoch: last.epoch,
        train: format(last.train),
        validation: last.validation === null ? t('curves.none') : format(last.validation),
      })
    : '';
  return (
    <figure className="curve">
      <figcaption>
        <h3>{title}</h3>
        <p className="soft small">{words}</p>
      </figcaption>
      <div className="curve-chart" role="img" aria-label={`${title}. ${words}`}>
        <Suspense>
          <CurveChart points={points} format={format} share={share} />
        </Suspense>
      </div>
      <p className="curve-legend small" aria-hidden="true">
        <span className="curve-train">{t('part.train')}</span>
        <span className="curve-validation">{t('part.validation')}</span>
      </p>
    </figure>
  );
}
