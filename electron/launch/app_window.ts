import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '../browsers.ts';
import { sandboxFlags } from './machine.ts';

export interface AppWindow {
  /** Resolves when the browser's process has ended: its exit code, or null after a signal. */
  ended: Promise<number | null>;
  close(): void;
}

/** No first-run pages, and nothing sent anywhere: this browser shows the app's own window only. */
const quietFlags = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--window-size=1280,860',
];

/**
 * Opens the address in a browser window without tabs and address bar. Its profile is new and deleted
 * afterwards: the process then lives exactly as long as the window instead of handing over to a browser that
 * already runs, no extension reads along, and nothing of it stays on the disk.
 */
export function openAppWindow(browser: Browser, url: string): AppWindow {
  const profile = mkdtempSync(join(tmpdir(), 'a3cp-window-'));
  const flags = [`--app=${url}`, `--user-data-dir=${profile}`, ...quietFlags];
  const child = spawn(browser.path, [...flags, ...sandboxFlags(process.getuid?.(), process.platform)], {
    stdio: 'ignore',
  });
  const { promise: ended, resolve } = Promise.withResolvers<number | null>();
  child.on('error', () => resolve(1)).on('close', resolve);
  return { ended: ended.finally(() => remove(profile)), close: () => void child.kill() };
}

/** Helper processes of the browser may still write for a moment; what they keep is left to the system. */
async function remove(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => {});
}
