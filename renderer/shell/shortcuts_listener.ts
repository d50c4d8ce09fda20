import { useEffect } from 'react';
import { useApp } from '../app/context.ts';
import { shortcutOf } from './shortcuts.ts';

const FIELDS = 'input, textarea, select, [contenteditable]';

/** The keys that work everywhere; while a dialog asks something they do not. */
export function Shortcuts(): null {
  const { router } = useApp();
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      const inField = event.target instanceof Element && event.target.closest(FIELDS) !== null;
      const asked = event.defaultPrevented ? null : shortcutOf(event, inField);
      if (asked === null || document.querySelector('[role="dialog"]')) return;
      if (asked !== 'search') router.getState().go({ screen: asked });
      else if (!focusSearch()) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', act);
    return () => window.removeEventListener('keydown', act);
  }, [router]);
  return null;
}

function focusSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>('main input[type="search"]');
  search?.focus();
  return search !== null;
}
