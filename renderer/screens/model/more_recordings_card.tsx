import { lazy, Suspense } from 'react';
import type { LearningCurve } from '../../../data/schema.ts';
import { useTexts } from '../../app/context.ts';
import { Card } from '../../parts/card.tsx';
import './more_recordings.css';
import { curvePoints, moreRecordingsWords } from './more_recordings.ts';

/** Charts come in a file of their own, fetched when the first one shows. */
const RecordingsChart = lazy(() => import('./recordings_chart.tsx'));

/** How understanding grew with the recordings, and whether more of them would help. */
export function MoreRecordingsCard({ curve }: { curve: LearningCurve }) {
  const texts = useTexts();
  const { t, percent } = texts;
  const [first, last] = [curve.points[0], curve.points.at(-1)];
  if (!first || !last) return null;
  const measured = t('more.words', {
    from: first.recordings,
    share_from: percent(first.score),
    to: last.recordings,
    share_to: percent(last.score),
  });
  return (
    <Card title={t('more.title')}>
      <p>{moreRecordingsWords(curve, texts)}</p>
      <figure className="more-recordings">
        <figcaption className="soft small">{measured}</figcaption>
        <div className="more-recordings-chart" role="img" aria-label={measured}>
          <Suspense>
            <RecordingsChart points={curvePoints(curve)} format={percent} />
          </Suspense>
        </div>
        <p className="curve-legend small" aria-hidden="true">
          <span className="curve-train">{t('more.measured')}</span>
          {curve.fit && <span className="curve-validation">{t('more.expected')}</span>}
        </p>
      </figure>
    </Card>
  );
}
