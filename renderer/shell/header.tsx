import { useStore } from 'zustand';
import { useApp, useTexts } from '../app/context.ts';
import { hrefOf } from '../app/router.ts';
import './header.css';
import { OperatorMenu } from './operator_menu.tsx';
import { isRetrainingPlace } from './retraining_tabs.tsx';
import { SettingsMenu } from './settings_menu.tsx';

export function Header() {
  const { t } = useTexts();
  const { router } = useApp();
  const screen = useStore(router, (state) => state.route.screen);
  return (
    <header className="header">
      <SkipToContent label={t('app.skip')} />
      <a className="header-name" href={hrefOf({ screen: 'people' })}>
        <img src={mark} alt="" width="28" height="28" />
        {t('app.name')}
      </a>
      <nav className="header-places" aria-label={t('app.places')}>
        <Place href={hrefOf({ screen: 'people' })} current={screen === 'people'} label={t('people.title')} />
        <Place
          href={hrefOf({ screen: 'import' })}
          current={screen === 'import' || screen === 'import_job'}
          label={t('import.title')}
        />
        <Place
          href={hrefOf({ screen: 'recommendations' })}
          current={isRetrainingPlace(screen)}
          label={t('retraining.title')}
        />
      </nav>
      <div className="header-side">
        <OperatorMenu />
        <SettingsMenu />
      </div>
    </header>
  );
}

const mark = new URL('../icon.svg', import.meta.url).href;

function Place({ href, current, label }: { href: string; current: boolean; label: string }) {
  return (
    <a href={href} aria-current={current ? 'page' : undefined} className="header-place">
      {label}
    </a>
  );
}

/** The address after `#` is the route, so the jump is made by moving the focus. */
function SkipToContent({ label }: { label: string }) {
  const focusHeading = () => document.querySelector<HTMLElement>('main h1')?.focus();
  return (
    <button type="button" className="header-skip" onClick={focusHeading}>
      {label}
    </button>
  );
}
