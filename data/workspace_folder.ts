import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

const APP = 'A3CP Trainer';

/** Where the workspace lies unless somebody says otherwise: the platform's folder for an app's own data. */
export function defaultWorkspaceFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home = homedir(),
): string {
  if (platform === 'win32') return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), APP);
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', APP);
  return posix.join(env.XDG_DATA_HOME || posix.join(home, '.local', 'share'), APP);
}
