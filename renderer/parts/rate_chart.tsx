import { lazy, Suspense } from 'react';
import { useTexts } from '../app/context.ts';
import type { RatePoint } from '../app/evidence.ts';
import type { Texts } from '../messages/texts.ts';
import { More } from './more.tsx';
import { writePercent } from './retraining/figures.ts';
import './rate_chart.css';
import { drawnPoints } from './rate_points.ts';
import { ScrollRegion } from './scroll_region.tsx';

/** Charts come in a file of their own, fetched when the first one shows. */
const RateDrawing = lazy(() => import('./rate_drawing.tsx'));

interface RateChartProps {
  rates: readonly RatePoint[];
  limit: number;
  /** Expected, week by week; drawn apart. */
  weeks: readonly { from: number; rate: number }[];
}

/** The clarification rate over time with its band, against the limit: drawn, in words, and as a table. */
export function RateChart({ rates, limit, weeks }: RateChartProps) {
  const texts = useTexts();
  const { t, locale, percent } = texts;
  const words = lastWords(rates, limit, texts);
  if (words === null) return <p className="soft">{t('rate.none')}</p>;
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  return (
    <>
      <p className="small">{words}</p>
      <div className="rate-chart" role="img" aria-label={`${t('rate.title')}. ${words}`}>
        <Suspense>
          <RateDrawing
            points={drawnPoints(rates, weeks)}
            limit={limit}
            formatShare={percent}
            formatDay={(at) => day.format(at)}
          />
        </Suspense>
      </div>
      <Legend withForecast={weeks.length > 0} />
      <More title={t('rate.table')}>
        <RateTable rates={rates} />
      </More>
    </>
  );
}

/** The latest stretch in which there were recognitions; null where there never were any. */
function lastWords(
  rates: readonly RatePoint[],
  limit: number,
  { t, date, percent, locale }: Texts,
): string | null {
  const last = rates.findLast(({ rate }) => rate !== null);
  if (!last) return null;
  const { from, to, recognitions, clarifications, rate } = last;
  return t('rate.words', {
    from: date(from),
    to: date(to - 1),
    clarifications,
    count: recognitions,
    rate: percent(rate ?? 0),
    limit: writePercent(locale)(limit, 2),
  });
}

function Legend({ withForecast }: { withForecast: boolean }) {
  const { t } = useTexts();
  return (
    <p className="rate-legend small" aria-hidden="true">
      <span className="rate-share">{t('rate.share')}</span>
      <span className="rate-band">{t('rate.band')}</span>
      <span className="rate-limit">{t('rate.limit')}</span>
      {withForecast && <span className="rate-forecast">{t('rate.forecast')}</span>}
    </p>
  );
}

function RateTable({ rates }: { rates: readonly RatePoint[] }) {
  const { t, number, date, percent } = useTexts();
  const band = ({ lower, upper }: RatePoint) => t('rate.span', { from: percent(lower), to: percent(upper) });
  return (
    <ScrollRegion label={t('rate.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('rate.time')}</th>
            <th scope="col" className="number">
              {t('rate.recognitions')}
            </th>
            <th scope="col" className="number">
              {t('rate.clarifications')}
            </th>
            <th scope="col" className="number">
              {t('rate.share')}
            </th>
            <th scope="col" className="number">
              {t('rate.band')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rates.toReversed().map((point) => (
            <tr key={point.from}>
              <th scope="row">{t('rate.span', { from: date(point.from), to: date(point.to - 1) })}</th>
              <td className="number">{number(point.recognitions)}</td>
              <td className="number">{number(point.clarifications)}</td>
              <td className="number">{point.rate === null ? t('rate.no_share') : percent(point.rate)}</td>
              <td className="number">{point.rate === null ? t('rate.no_share') : band(point)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
