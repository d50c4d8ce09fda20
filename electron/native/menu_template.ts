import type { NativeWords } from './native_words.ts';

/** A place that the menu sends the page to. */
export type MenuPlace = 'people' | 'import' | 'settings' | 'back';

interface MenuParts {
  platform: NodeJS.Platform;
  words: NativeWords['menu'];
  /** Other workspaces, the newest first. */
  recent: readonly string[];
  go(place: MenuPlace): void;
  /** Asks for a workspace and opens it. */
  choose(): void;
  open(workspace: string): void;
}

/** The menu of the app: what every program has, under the keys that every program has. */
export function menuTemplate(parts: MenuParts): Electron.MenuItemConstructorOptions[] {
  const { platform, words } = parts;
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    { label: words.file, submenu: fileMenu(parts) },
    { label: words.edit, role: 'editMenu' },
    { label: words.view, submenu: viewMenu },
    { label: words.go, submenu: goMenu(parts) },
    { label: words.window, role: 'windowMenu' },
  ];
}

function fileMenu({
  platform,
  words,
  recent,
  go,
  choose,
  open,
}: MenuParts): Electron.MenuItemConstructorOptions[] {
  const folders = recent.map((folder) => ({ label: folder, click: () => open(folder) }));
  return [
    { label: words.import, accelerator: 'CmdOrCtrl+I', click: () => go('import') },
    { type: 'separator' },
    { label: words.open, accelerator: 'CmdOrCtrl+O', click: choose },
    { label: words.recent, submenu: folders.length > 0 ? folders : [{ label: words.none, enabled: false }] },
    { type: 'separator' },
    { label: words.settings, accelerator: 'CmdOrCtrl+,', click: () => go('settings') },
    { type: 'separator' },
    { role: platform === 'darwin' ? 'close' : 'quit' },
  ];
}

/** No reloading and no tools of developers: neither is anything to a therapist. */
const viewMenu: Electron.MenuItemConstructorOptions[] = [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  { type: 'separator' },
  { role: 'togglefullscreen' },
];

function goMenu({ platform, words, go }: MenuParts): Electron.MenuItemConstructorOptions[] {
  const back = platform === 'darwin' ? 'Cmd+[' : 'Alt+Left';
  return [
    { label: words.back, accelerator: back, click: () => go('back') },
    { label: words.people, click: () => go('people') },
  ];
}
