import { spawn } from 'node:child_process';
import type { Browser } from '../browsers.ts';
import { type Machine, sandboxFlags } from './machine.ts';
import { takeProfile } from './window_profile.ts';

export interface AppWindow {
  /** Resolves when the browser's process has ended. */
  ended: Promise<void>;
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

/** How a browser is told to open the app's window. @param profile the folder of its profile */
export function windowFlags(url: string, profile: string, { platform }: Machine): string[] {
  const flags = [`--app=${url}`, `--user-data-dir=${profile}`, ...quietFlags];
  return [...flags, ...sandboxFlags(process.getuid?.(), platform)];
}

/**
 * Opens the address in a browser window without tabs and address bar. The profile is the app's own, so that
 * the process lives as long as the window, and no extension of the person's reads along.
 */
export function openAppWindow(browser: Browser, url: string, machine: Machine): AppWindow {
  const profile = takeProfile(browser, machine);
  const child = spawn(browser.path, windowFlags(url, profile.folder, machine), { stdio: 'ignore' });
  const { promise, resolve } = Promise.withResolvers<void>();
  child.on('error', () => resolve()).on('close', () => resolve());
  return { ended: promise.finally(() => profile.release()), close: () => void child.kill() };
}
