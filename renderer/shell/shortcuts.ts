import type { Route } from '../app/router.ts';

/** What a key that works everywhere asks for. */
export type Shortcut =
  | Extract<Route['screen'], 'people' | 'import' | 'recommendations' | 'settings'>
  | 'search';

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const places: Record<string, Shortcut> = { Digit1: 'people', Digit2: 'import', Digit3: 'recommendations' };

/** Ctrl+comma, Alt+1 to 3, and / outside of a field; null: the key is somebody else's. */
export function shortcutOf(key: Key, inField: boolean): Shortcut | null {
  const command = key.ctrlKey || key.metaKey;
  if (command && !key.altKey && !key.shiftKey && key.key === ',') return 'settings';
  // By its place on the keyboard: with Alt, a Mac writes something else than the digit.
  if (key.altKey && !command && !key.shiftKey) return places[key.code] ?? null;
  if (key.key === '/' && !command && !key.altKey && !inField) return 'search';
  return null;
}
