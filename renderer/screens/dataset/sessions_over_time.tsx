import { lazy, Suspense } from 'react';
import type { DatasetDetail } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import type { Texts } from '../../messages/texts.ts';
import { Card } from '../../parts/card.tsx';
import { type SessionPoint, sessionPoints } from './session_points.ts';
import './sessions_over_time.css';

/** Charts come in a file of their own, fetched when the first one shows. */
const SessionsDrawing = lazy(() => import('./sessions_drawing.tsx'));

const FEWEST = 2;

/** How the recordings became more, session by session; nothing where there are not two sessions with a date. */
export function SessionsOverTime({ sessions }: { sessions: DatasetDetail['sessions'] }) {
  const texts = useTexts();
  const { t, locale, number } = texts;
  const { points, undated } = sessionPoints(sessions);
  if (points.length < FEWEST) return null;
  const words = wordsOf(points, texts);
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  return (
    <Card title={t('over_time.title')} hint={t('over_time.hint')}>
      <p className="small">
        {words}
        {undated > 0 && ` ${t('over_time.undated', { count: undated })}`}
      </p>
      <div className="over-time-chart" role="img" aria-label={`${t('over_time.title')}. ${words}`}>
        <Suspense>
          <SessionsDrawing points={points} formatDay={(at) => day.format(at)} formatCount={number} />
        </Suspense>
      </div>
      <p className="over-time-legend small" aria-hidden="true">
        <span className="over-time-total">{t('over_time.total')}</span>
        <span className="over-time-session">{t('over_time.session')}</span>
      </p>
    </Card>
  );
}

function wordsOf(points: readonly SessionPoint[], { t, date }: Texts): string {
  const [first, last] = [points.at(0), points.at(-1)];
  return t('over_time.words', {
    total: last?.total ?? 0,
    count: points.length,
    first: date(first?.at ?? 0),
    last: date(last?.at ?? 0),
  });
}
