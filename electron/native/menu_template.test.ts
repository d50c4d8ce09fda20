import { expect, test } from 'vitest';
import { type MenuPlace, menuTemplate } from './menu_template.ts';
import { nativeWords } from './native_words.ts';

function template(facts: { platform?: NodeJS.Platform; recent?: string[]; locale?: string } = {}) {
  const went: (MenuPlace | string)[] = [];
  const note = (place: string) => void went.push(place);
  const { platform = 'linux', recent = [], locale = 'en' } = facts;
  const parts = { platform, recent, words: nativeWords(locale).menu };
  return { went, items: menuTemplate({ ...parts, go: note, choose: () => note('choose'), open: note }) };
}

type Items = ReturnType<typeof menuTemplate>;
const all = (items: Items): Items =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])]);

/** Presses an item as Electron does; these take no heed of what they are handed. */
function press(items: Items, label: string): void {
  const found = all(items).find((item) => item.label === label);
  Reflect.apply(found?.click ?? expect.unreachable, undefined, []);
}

test('import and settings have their keys and lead to their places', () => {
  const { items, went } = template();
  const keys = Object.fromEntries(all(items).map(({ label, accelerator }) => [label, accelerator]));
  expect(keys).toMatchObject({
    'Import recordings …': 'CmdOrCtrl+I',
    Settings: 'CmdOrCtrl+,',
    Back: 'Alt+Left',
  });
  press(items, 'Import recordings …');
  press(items, 'Settings');
  expect(went).toEqual(['import', 'settings']);
});

test('recent workspaces open with a press; without any it says so', () => {
  const { items, went } = template({ recent: ['/data/anna', '/data/ben'] });
  press(items, '/data/ben');
  expect(went).toEqual(['/data/ben']);
  expect(all(template().items)).toContainEqual({ label: 'None yet', enabled: false });
});

test('each platform ends the app its own way, and only a Mac has a menu of the app', () => {
  const roles = (platform: NodeJS.Platform) => all(template({ platform }).items).map(({ role }) => role);
  expect(roles('linux')).toContain('quit');
  expect(roles('linux')).not.toContain('appMenu');
  expect(roles('darwin')).toContain('appMenu');
});

test('nothing in it reloads the page or opens the tools of developers', () => {
  const roles = all(template().items).map(({ role }) => role);
  for (const role of ['reload', 'forceReload', 'toggleDevTools', 'viewMenu'] as const)
    expect(roles).not.toContain(role);
});

test('it speaks German where the system does', () => {
  expect(template({ locale: 'de-AT' }).items.map(({ label }) => label)).toEqual([
    ...['Datei', 'Bearbeiten', 'Ansicht', 'Gehe zu', 'Fenster'],
  ]);
});
