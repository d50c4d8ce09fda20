import { useApp, useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { createForecast, type Evidence, type Forecast, type RatePoint } from '../../app/evidence.ts';
import type { Resource } from '../../app/resource.ts';
import { useWatched } from '../../app/use_watched.ts';
import { Loading } from '../../parts/loading.tsx';
import { RateChart } from '../../parts/rate_chart.tsx';
import { forecastWords } from './forecast_words.ts';

interface RateOverTimeProps {
  datasetKey: DatasetKey;
  evidence: Evidence;
  rates: Resource<RatePoint[]>;
}

/** How the share of questions back went, and where it may go. */
export function RateOverTime({ datasetKey, evidence, rates }: RateOverTimeProps) {
  const texts = useTexts();
  const { t } = texts;
  const { connection } = useApp();
  // Without a forecast nothing is missing: why there is none matters to nobody who reads the rate.
  const { value: forecast } = useWatched(() => createForecast(connection, datasetKey));
  return (
    <figure className="stack-tight">
      <figcaption>
        <h3>{t('rate.title')}</h3>
        <p className="soft small">{t('rate.hint')}</p>
      </figcaption>
      {rates.value ? (
        <RateChart
          rates={rates.value}
          limit={evidence.policy.rules.max_clarification_rate}
          weeks={weeksOf(forecast)}
        />
      ) : (
        <Loading error={rates.error} onRetry={() => void rates.reload()} />
      )}
      {forecast &&
        forecastWords(forecast, texts).map((sentence) => (
          <p key={sentence} className="soft small">
            {sentence}
          </p>
        ))}
    </figure>
  );
}

function weeksOf(forecast: Forecast | null) {
  return forecast && 'weeks' in forecast ? forecast.weeks : [];
}
