import { setTimeout } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import {
  closeBrowser,
  computer,
  type Debugging,
  debuggingOf,
  titleShownBy,
  withoutScreen,
} from './computer.ts';
import type { StartedProgram } from './host.ts';

/** The app in the window that `npm start` opens, but on no screen, and driven from here. */
export interface DrivenWindow {
  page: Page;
  program: StartedProgram;
  /** Closes the window, and waits until the program has ended. */
  close(): Promise<void>;
}

const LOOKED_AFTER_MS = 10;

/** `npm start` on the workspace of a folder, in which the browser keeps its profile too. */
export async function openDrivenWindow(folder: string): Promise<DrivenWindow> {
  if (process.platform !== 'linux') {
    throw new Error('This runs on Linux only, where a driven browser can stand in for the installed one.');
  }
  const mine = computer(folder);
  mine.installBrowser(withoutScreen);
  const program = mine.start();
  try {
    const debugging = await until(program, async () => debuggingOf(mine));
    const page = await drivenPage(program, debugging);
    const close = async () => {
      closeBrowser(debugging);
      await program.exit;
    };
    return { page, program, close };
  } catch (error) {
    await program.stop();
    throw error;
  }
}

/** Playwright waits for the first document of a page that has none yet; whether it can miss it is not known. */
async function drivenPage(program: StartedProgram, debugging: Debugging): Promise<Page> {
  await until(program, async () => (/A3CP Trainer/.test(await titleShownBy(debugging)) ? true : null));
  const browser = await chromium.connectOverCDP(debugging.socket);
  const [page] = browser.contexts().flatMap((context) => context.pages());
  if (!page) throw new Error('The browser shows no window.');
  return page;
}

/** What is found first. */
async function until<T>(program: StartedProgram, look: () => Promise<T | null>): Promise<T> {
  let isOver = false;
  void program.exit.then(() => {
    isOver = true;
  });
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (isOver) throw new Error(`The program ended before its window could be driven:\n${program.output()}`);
    await setTimeout(LOOKED_AFTER_MS);
  }
}
