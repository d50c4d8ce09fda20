import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from '@playwright/test';
import { windowFlags } from '../../electron/launch/app_window.ts';
import { thisMachine } from '../../electron/launch/machine.ts';
import { testBrowser } from '../browser.ts';

/** The app's window, opened as `npm start` opens it, but on no screen, and driven from here. */
export interface DrivenWindow {
  page: Page;
  /** Ends the browser, and waits. */
  close(): Promise<void>;
}

const DRIVEN = ['--headless=new', '--remote-debugging-port=0', '--hide-scrollbars'];

/** @param profile a folder for the browser's profile */
export async function openDrivenWindow(url: string, profile: string): Promise<DrivenWindow> {
  const path = testBrowser();
  if (path === null) throw new Error('There is no browser: "node e2e/browser.ts" gets one.');
  const flags = [...DRIVEN, ...windowFlags(url, profile, thisMachine)];
  const child = spawn(path, flags, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'close');
  const browser = await chromium.connectOverCDP(await debuggingAddress(child));
  return {
    page: await firstPage(browser),
    close: async () => {
      child.kill();
      await ended;
    },
  };
}

async function debuggingAddress({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error('What the browser prints is listened to.');
  for await (const line of createInterface({ input: stderr })) {
    const found = /^DevTools listening on (ws:.*)$/.exec(line);
    if (found?.[1]) return found[1];
  }
  throw new Error('The browser ended before it could be driven.');
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (!context) throw new Error('A browser has a context of its own.');
  return context.pages()[0] ?? (await context.waitForEvent('page'));
}
