import { expect, test } from 'vitest';
import { shortcutOf } from './shortcuts.ts';

const press = (key: string, held: Partial<Parameters<typeof shortcutOf>[0]> = {}) => ({
  ...{ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held },
});

test('Ctrl and comma open the settings, on a Mac Command and comma', () => {
  expect(shortcutOf(press(',', { ctrlKey: true }), true)).toBe('settings');
  expect(shortcutOf(press(',', { metaKey: true }), false)).toBe('settings');
  expect(shortcutOf(press(','), false)).toBeNull();
});

test('Alt and a digit open a place, whatever the keyboard writes for it', () => {
  expect(shortcutOf(press('¡', { altKey: true, code: 'Digit1' }), false)).toBe('people');
  expect(shortcutOf(press('3', { altKey: true, code: 'Digit3' }), false)).toBe('recommendations');
  expect(shortcutOf(press('4', { altKey: true, code: 'Digit4' }), false)).toBeNull();
  // AltGr, as Windows tells of it, writes characters.
  expect(shortcutOf(press('²', { altKey: true, ctrlKey: true, code: 'Digit2' }), false)).toBeNull();
});

test('a slash searches, but in a field it is a slash', () => {
  expect(shortcutOf(press('/'), false)).toBe('search');
  expect(shortcutOf(press('/', { shiftKey: true, code: 'Digit7' }), false)).toBe('search');
  expect(shortcutOf(press('/'), true)).toBeNull();
});
