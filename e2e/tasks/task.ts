import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { expect, test as withProgram } from '../app.ts';

export { expect };

interface WorkerFixtures {
  /** A workspace on an ordinary working day. Nobody works in it: every test has a copy. */
  ordinaryDay: string;
}

/** A test whose program is opened on an ordinary working day. */
export const test = withProgram.extend<object, WorkerFixtures>({
  ordinaryDay: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off this pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'a3cp-day-'));
      await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'prepare.ts'), folder]);
      await use(join(folder, 'workspace'));
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  workspace: async ({ folder, ordinaryDay }, use) => {
    const workspace = join(folder, 'workspace');
    await cp(ordinaryDay, workspace, { recursive: true });
    await use(workspace);
  },
});

export const withMouse = 'with the mouse, in light';
export const withKeyboard = 'with the keyboard alone, in dark';

/** A card or part of the screen by its name. */
export const part = (app: Page, name: string | RegExp): Locator => app.getByRole('region', { name });
