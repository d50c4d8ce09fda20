import { type Machine, pathsOf } from './launch/machine.ts';

export interface Browser {
  name: 'Chromium' | 'Google Chrome' | 'Microsoft Edge';
  path: string;
}

type Name = Browser['name'];

const linuxCommands: Record<Name, readonly string[]> = {
  Chromium: ['chromium', 'chromium-browser'],
  'Google Chrome': ['google-chrome-stable', 'google-chrome'],
  'Microsoft Edge': ['microsoft-edge-stable', 'microsoft-edge'],
};
/** Where distributions put them, for sessions whose PATH is short (a desktop shortcut, cron). */
const linuxFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];

const windowsPaths: Record<Name, string> = {
  Chromium: 'Chromium\\Application\\chrome.exe',
  'Google Chrome': 'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft Edge': 'Microsoft\\Edge\\Application\\msedge.exe',
};

const names: readonly Name[] = ['Chromium', 'Google Chrome', 'Microsoft Edge'];

/** The first installed browser that can show the app in a window of its own, or null. */
export function findBrowser(machine: Machine): Browser | null {
  for (const name of names) {
    const path = placesOf(name, machine).find((place) => machine.exists(place));
    if (path) return { name, path };
  }
  return null;
}

function placesOf(name: Name, machine: Machine): string[] {
  if (machine.platform === 'win32') return windowsPlaces(name, machine);
  if (machine.platform === 'darwin') return macPlaces(name, machine);
  return linuxPlaces(name, machine);
}

function linuxPlaces(name: Name, machine: Machine): string[] {
  const { join, isAbsolute, delimiter } = pathsOf(machine);
  const onPath = (machine.env.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const folders = [...new Set([...onPath, ...linuxFolders])];
  return linuxCommands[name].flatMap((command) => folders.map((folder) => join(folder, command)));
}

function macPlaces(name: Name, machine: Machine): string[] {
  const { join } = pathsOf(machine);
  const folders = ['/Applications', join(machine.home, 'Applications')];
  return folders.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name));
}

function windowsPlaces(name: Name, machine: Machine): string[] {
  const { env } = machine;
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  return folders
    .filter((folder) => folder !== undefined)
    .map((folder) => pathsOf(machine).join(folder, windowsPaths[name]));
}
