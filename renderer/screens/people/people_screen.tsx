import { useState } from 'react';
import { useStore } from 'zustand';
import type { UserSummary } from '../../../electron/ipc/contract.ts';
import { type Advised, createAdvised } from '../../app/advised.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { hrefOf } from '../../app/router.ts';
import { useWatched } from '../../app/use_watched.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Screen } from '../../parts/screen.tsx';
import { SearchField } from '../../parts/search_field.tsx';
import { FirstStart } from './first_start.tsx';
import './people.css';
import { createPeople, matching } from './people_store.ts';
import { PersonCard } from './person_card.tsx';

/** Everyone whose recordings are here, and how it stands with each. */
export function PeopleScreen() {
  const { connection } = useApp();
  const { t } = useTexts();
  const [people] = useState(() => createPeople(connection));
  const { list, search, setSearch, exploreDemo, demoError } = useStore(people);
  const { value: users, error, reload } = useWatched(() => list);
  // Without it the people are still there: its own screen says why it could not be loaded.
  const { value: advised } = useWatched(() => createAdvised(connection));
  if (users?.length === 0) return <FirstStart onDemo={() => void exploreDemo()} error={demoError} />;
  return (
    <Screen
      title={t('people.title')}
      lead={users ? summaryWords(users, t) : undefined}
      actions={
        <ButtonLink look="primary" icon="import" href={hrefOf({ screen: 'import' })}>
          {t('import.title')}
        </ButtonLink>
      }
    >
      {users ? (
        <>
          <Failure title={t('app.load_failed')} error={error} onRetry={() => void reload()} />
          <SearchField label={t('people.search')} value={search} onChange={setSearch} />
          <PersonList users={matching(users, search)} advised={advised} />
        </>
      ) : (
        <Loading error={error} onRetry={() => void reload()} />
      )}
    </Screen>
  );
}

function PersonList({ users, advised }: { users: readonly UserSummary[]; advised: Advised | null }) {
  const { t } = useTexts();
  if (users.length === 0) return <p className="soft">{t('people.no_match')}</p>;
  return (
    <ul className="stack">
      {users.map((user) => (
        <PersonCard key={user.user_id} user={user} advised={advised?.get(user.user_id)} />
      ))}
    </ul>
  );
}

function summaryWords(users: readonly UserSummary[], t: ReturnType<typeof useTexts>['t']): string {
  const waiting = users.filter(({ datasets }) => datasets.some(({ state }) => state === 'new_recordings'));
  const everyone = t('count.people', { count: users.length });
  if (waiting.length === 0) return everyone;
  return `${everyone} · ${t('people.with_new', { count: waiting.length })}`;
}
