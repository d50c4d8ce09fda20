import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** The npm package `electron`. It brings the types and a script that fetches the binary, but no binary. */
export interface ElectronPackage {
  folder: string;
  version: string;
}

/** null where it is not installed (`npm ci --omit=dev`). */
export function electronPackage(): ElectronPackage | null {
  try {
    const manifest = createRequire(import.meta.url).resolve('electron/package.json');
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8')));
    return { folder: dirname(manifest), version };
  } catch {
    return null;
  }
}

/**
 * The binary, or null while it is not here or belongs to another version. `path.txt` is what the fetching
 * script writes last, so a torn unpacking does not count. `ELECTRON_OVERRIDE_DIST_PATH` names a folder that
 * holds a binary of the person's own.
 */
export function findElectron(
  { folder, version }: ElectronPackage,
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  const executable = read(join(folder, 'path.txt'));
  if (override) return ifThere(join(override, executable ?? defaultExecutable));
  const unpacked = read(join(folder, 'dist', 'version'))?.replace(/^v/, '');
  if (executable === null || unpacked !== version) return null;
  return ifThere(join(folder, 'dist', executable));
}

const defaultExecutable =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ??
  'electron';

const ifThere = (path: string) => (existsSync(path) ? path : null);

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
