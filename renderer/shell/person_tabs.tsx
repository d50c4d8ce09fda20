import { modalitySchema } from '../../data/schema.ts';
import { useTexts } from '../app/context.ts';
import type { DatasetKey } from '../app/dataset_key.ts';
import { hrefOf, type Route } from '../app/router.ts';
import { Icon } from '../parts/icon.tsx';
import '../parts/tabs.css';
import './person_tabs.css';

const places = [
  { screen: 'dataset', words: 'person.overview' },
  { screen: 'recordings', words: 'person.recordings' },
  { screen: 'retrain', words: 'retrain.place' },
  { screen: 'models', words: 'person.models' },
  { screen: 'try', words: 'person.try' },
  { screen: 'history', words: 'person.history' },
] as const;

/** One person: a tab a modality, and the places that belong to it; nothing anywhere else. */
export function PersonTabs({ route }: { route: Route }) {
  const { t } = useTexts();
  if (!('user_id' in route && 'modality' in route) || route.screen === 'import') return null;
  const { user_id, modality } = route as DatasetKey;
  const current = route.screen === 'model' ? 'models' : route.screen;
  return (
    <div className="person-tabs">
      <nav aria-label={t('modality.tabs')}>
        <ul className="tabs">
          {modalitySchema.options.map((one) => (
            <li key={one}>
              <a
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
    </div>
  );
}
