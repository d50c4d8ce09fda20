import { useTexts } from '../app/context.ts';
import { hrefOf, type Route } from '../app/router.ts';
import '../parts/tabs.css';
import './retraining_tabs.css';

const places = ['recommendations', 'policy', 'retraining_log'] as const;

export function isRetrainingPlace(screen: Route['screen']): boolean {
  return places.some((place) => place === screen);
}

/** The three places that belong to "When to retrain"; nothing anywhere else. */
export function RetrainingTabs({ current }: { current: Route['screen'] }) {
  const { t } = useTexts();
  if (!isRetrainingPlace(current)) return null;
  return (
    <nav aria-label={t('retraining.places')} className="retraining-tabs">
      <ul className="tabs">
        {places.map((screen) => (
          <li key={screen}>
            <a href={hrefOf({ screen })} aria-current={screen === current ? 'page' : undefined}>
              {t(`${screen}.title`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
