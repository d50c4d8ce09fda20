import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { closeBrowser, computer, type Debugging, debuggingOf, withoutScreen } from '../computer.ts';
import type { StartedProgram } from '../host.ts';

/** The app in the window that `npm start` opens, but on no screen, and driven from here. */
export interface DrivenWindow {
  page: Page;
  /** Closes the window, and waits until the program has ended. */
  close(): Promise<void>;
}

const LOOKED_AFTER_MS = 10;

/** `npm start` on the workspace of a folder, in which the browser keeps its profile too. */
export async function openDrivenWindow(folder: string): Promise<DrivenWindow> {
  if (process.platform !== 'linux') {
    throw new Error(
      'This is measured on Linux only, where a driven browser can stand in for the installed one.',
    );
  }
  const mine = computer(folder);
  mine.installBrowser(withoutScreen);
  const program = mine.start();
  const debugging = await untilUp(program, () => debuggingOf(mine));
  const browser = await chromium.connectOverCDP(debugging.socket);
  const close = async () => {
    closeBrowser(debugging);
    await program.exit;
  };
  return { page: await firstPage(browser), close };
}

async function untilUp(program: StartedProgram, look: () => Debugging | null): Promise<Debugging> {
  let isOver = false;
  void program.exit.then(() => {
    isOver = true;
  });
  for (;;) {
    const found = look();
    if (found) return found;
    if (isOver) throw new Error(`The program ended before its window could be driven:\n${program.output()}`);
    await setTimeout(LOOKED_AFTER_MS);
  }
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (!context) throw new Error('A browser has a context of its own.');
  return context.pages()[0] ?? (await context.waitForEvent('page'));
}
