import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** What starting depends on; handed in, so that every platform can be tested on any other. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
  /** Whether a file stands at this path. */
  exists(path: string): boolean;
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
};

/** Path functions of the machine in question, which in a test is not the one that runs. */
export const pathsOf = ({ platform }: Machine) => (platform === 'win32' ? win32 : posix);

/** macOS and Windows always have a desktop; on Linux the session says so. */
export function hasDisplay({ platform, env }: Machine): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Chromium, and so Electron, refuses to run as root on Linux unless its sandbox is off. */
export const sandboxFlags = (uid: number | undefined, platform: NodeJS.Platform): string[] =>
  platform === 'linux' && uid === 0 ? ['--no-sandbox'] : [];

/** The folder for what may be deleted at any time and made again. */
export function cacheFolder(machine: Machine): string {
  const { join } = pathsOf(machine);
  const { platform, env, home } = machine;
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'a3cp-trainer');
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'A3CP Trainer', 'Cache');
  }
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'a3cp-trainer');
}
