import { useEffect, useState } from 'react';
import { useApp, useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { hrefOf } from '../../app/router.ts';
import { useWatched } from '../../app/use_watched.ts';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Icon, type IconName } from '../../parts/icon.tsx';
import type { News } from './news.ts';
import { createNews } from './news_store.ts';
import { newsPlace, newsWords } from './news_words.ts';

const icons: Readonly<Record<News['kind'], IconName>> = {
  ...{ advised: 'clock', in_use: 'check', trained: 'new', failed: 'warning', deleted: 'close' },
  ...{ imported: 'import', label: 'tick', exclude: 'stop', include: 'more' },
};

const SEEN_AFTER_MS = 5000;
/** The rest stands in the history. */
const MOST_SHOWN = 6;

/** What happened since somebody last looked; who comes for the first time is told nothing. */
export function SinceVisit({ datasetKey }: { datasetKey: DatasetKey }) {
  const { visits } = useApp();
  const { user_id, modality } = datasetKey;
  const [before] = useState(() => visits.before(datasetKey));
  useEffect(() => {
    const seen = () => visits.seen({ user_id, modality });
    const timer = setTimeout(seen, SEEN_AFTER_MS);
    return () => {
      clearTimeout(timer);
      seen();
    };
  }, [visits, user_id, modality]);
  return before === null ? null : <SinceThen datasetKey={datasetKey} before={before} />;
}

function SinceThen({ datasetKey, before }: { datasetKey: DatasetKey; before: number }) {
  const { connection } = useApp();
  const { t, dateTime } = useTexts();
  const { value: news, error, reload } = useWatched(() => createNews(connection, datasetKey, before));
  if (!news) return <Failure title={t('app.load_failed')} error={error} onRetry={() => void reload()} />;
  const when = dateTime(before);
  if (news.length === 0) return <p className="soft small">{t('since.nothing', { when })}</p>;
  return (
    <Card title={t('since.title')} hint={when}>
      <ul className="since">
        {news.slice(0, MOST_SHOWN).map((one) => (
          <NewsItem key={JSON.stringify(one)} datasetKey={datasetKey} news={one} />
        ))}
      </ul>
      <p>
        <a href={hrefOf({ ...datasetKey, screen: 'history' })}>{t('since.all')}</a>
      </p>
    </Card>
  );
}

function NewsItem({ datasetKey, news }: { datasetKey: DatasetKey; news: News }) {
  const texts = useTexts();
  return (
    <li>
      <Icon name={icons[news.kind]} />
      <a href={hrefOf(newsPlace(news, datasetKey))}>{newsWords(news, texts)}</a>
    </li>
  );
}
