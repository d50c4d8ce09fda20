import { modalitySchema } from '../../data/schema.ts';
import { useTexts } from '../app/context.ts';
import type { DatasetKey } from '../app/dataset_key.ts';
import { hrefOf, type Route } from '../app/router.ts';
import { Icon } from '../parts/icon.tsx';
import '../parts/segments.css';
import '../parts/tabs.css';
import { Trail } from '../parts/trail.tsx';
import './person_tabs.css';

const places = [
  { screen: 'dataset', words: 'person.overview' },
  { screen: 'recordings', words: 'person.recordings' },
  { screen: 'retrain', words: 'retrain.place' },
  { screen: 'models', words: 'person.models' },
  { screen: 'try', words: 'person.try' },
  { screen: 'history', words: 'person.history' },
] as const;

/** One person: who it is, their ways of communicating, and the places that belong to each; nothing elsewhere. */
export function PersonTabs({ route }: { route: Route }) {
  if (!('user_id' in route && 'modality' in route) || route.screen === 'import') return null;
  const { user_id, modality } = route as DatasetKey;
  const current = route.screen === 'model' ? 'models' : route.screen;
  return (
    <div className="person-tabs">
      <div className="person-line">
        <Above user_id={user_id} modality={modality} isOverview={current === 'dataset'} />
        <Modalities user_id={user_id} modality={modality} />
      </div>
      <Places user_id={user_id} modality={modality} current={current} />
    </div>
  );
}

/** The overview has the person's name for a heading, so it need not be said twice. */
function Above({ user_id, modality, isOverview }: DatasetKey & { isOverview: boolean }) {
  const { t } = useTexts();
  const people = { label: t('people.title'), href: hrefOf({ screen: 'people' }) };
  const person = { label: user_id, href: hrefOf({ screen: 'dataset', user_id, modality }) };
  return <Trail steps={isOverview ? [people] : [people, person]} />;
}

function Modalities({ user_id, modality }: DatasetKey) {
  const { t } = useTexts();
  return (
    <nav aria-label={t('modality.tabs')}>
      <ul className="segments">
        {modalitySchema.options.map((one) => (
          <li key={one}>
            <a
              className="segment"
              href={hrefOf({ screen: 'dataset', user_id, modality: one })}
              aria-current={one === modality ? 'page' : undefined}
            >
              <Icon name={one} />
              {t(`modality.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Places({ user_id, modality, current }: DatasetKey & { current: Route['screen'] }) {
  const { t } = useTexts();
  return (
    <nav aria-label={t('person.places', { person: user_id })}>
      <ul className="tabs person-places">
        {places.map(({ screen, words }) => (
          <li key={screen}>
            <a
              href={hrefOf({ screen, user_id, modality })}
              aria-current={screen === current ? 'page' : undefined}
            >
              {t(words)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
