import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useApp, useTexts } from '../../app/context.ts';
import { hrefOf } from '../../app/router.ts';
import type { Texts } from '../../messages/texts.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Screen } from '../../parts/screen.tsx';
import { FirstStart } from './first_start.tsx';
import './people.css';
import { PeopleList } from './people_list.tsx';
import { createPeople, type Found, type PeopleChoice } from './people_store.ts';
import { PeopleTools } from './people_tools.tsx';

/** Everyone whose recordings are here, and how it stands with each; who needs attention most comes first. */
export function PeopleScreen() {
  const { connection } = useApp();
  const texts = useTexts();
  const { t } = texts;
  const [store] = useState(() => createPeople(connection));
  const { found, choice, error, demoError, exploreDemo, reload, watch } = useStore(store);
  useEffect(() => watch(), [watch]);
  if (found?.everyone === 0) return <FirstStart onDemo={() => void exploreDemo()} error={demoError} />;
  return (
    <Screen
      title={t('people.title')}
      lead={found ? t('count.people', { count: found.everyone }) : undefined}
      actions={
        <ButtonLink look="primary" icon="import" href={hrefOf({ screen: 'import' })}>
          {t('import.title')}
        </ButtonLink>
      }
    >
      {found ? (
        <>
          <Failure title={t('app.load_failed')} error={error} onRetry={() => void reload()} />
          <PeopleTools store={store} found={found} />
          <p className="visually-hidden" role="status">
            {foundWords(found, choice, texts)}
          </p>
          {found.total === 0 ? (
            <p className="soft">{t(choice.search.trim() ? 'people.no_match' : 'people.nobody_left')}</p>
          ) : (
            <PeopleList key={JSON.stringify(choice)} store={store} total={found.total} />
          )}
        </>
      ) : (
        <Loading error={error} onRetry={() => void reload()} />
      )}
    </Screen>
  );
}

/** Said aloud when a search or filter narrows the list; nothing before. */
function foundWords({ total, everyone }: Found, { search, filter }: PeopleChoice, { t }: Texts): string {
  if (search.trim() === '' && filter === 'all') return '';
  return t('people.found', { count: total, everyone });
}
