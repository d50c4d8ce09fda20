import { useState } from 'react';
import type { HistoryEntry } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { hrefOf, type Route } from '../../app/router.ts';
import { useWatched } from '../../app/use_watched.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Screen } from '../../parts/screen.tsx';
import './history.css';
import { deletedIn, historyPlace } from './history_place.ts';
import { createHistory } from './history_store.ts';
import { historyWords, remarkWords } from './history_words.ts';

const PAGE = 50;
/** As many as the program gives at once. */
const MOST = 500;

/** What happened to one person's recordings and models, the newest first. */
export function HistoryScreen({ datasetKey }: { datasetKey: DatasetKey }) {
  const { t } = useTexts();
  const [limit, setLimit] = useState(PAGE);
  return (
    <Screen title={t('history.title')} lead={t('history.lead')}>
      <Entries
        key={limit}
        datasetKey={datasetKey}
        limit={limit}
        onMore={() => setLimit(Math.min(MOST, limit + 2 * PAGE))}
      />
    </Screen>
  );
}

interface EntriesProps {
  datasetKey: DatasetKey;
  limit: number;
  onMore(): void;
}

function Entries({ datasetKey, limit, onMore }: EntriesProps) {
  const { connection } = useApp();
  const { t } = useTexts();
  const { value, error, reload } = useWatched(() => createHistory(connection, datasetKey, limit));
  if (!value) return <Loading error={error} onRetry={() => void reload()} />;
  const { entries, total } = value;
  const deleted = deletedIn(entries);
  return (
    <>
      <Failure title={t('app.load_failed')} error={error} onRetry={() => void reload()} />
      {total === 0 && <p className="soft">{t('history.none')}</p>}
      <ol className="history">
        {entries.map((entry) => (
          <Entry key={entry.key} entry={entry} place={historyPlace(entry.facts, datasetKey, deleted)} />
        ))}
      </ol>
      {total > entries.length && limit < MOST && (
        <div className="row">
          <Button onPress={onMore}>{t('history.more')}</Button>
          <span className="soft">{t('history.shown', { count: entries.length, total })}</span>
        </div>
      )}
    </>
  );
}

function Entry({ entry: { at, operator, facts }, place }: { entry: HistoryEntry; place: Route | null }) {
  const texts = useTexts();
  const words = historyWords(facts, texts);
  const remark = remarkWords(facts, texts);
  return (
    <li className="history-entry">
      <p className="soft small">
        {texts.dateTime(at)} · {operator}
      </p>
      <div>
        <p>{place ? <a href={hrefOf(place)}>{words}</a> : words}</p>
        {remark && <p className="soft small">{remark}</p>}
      </div>
    </li>
  );
}
