import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { type HostedProgram, startHosted } from './host.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** An empty folder of this test's own, deleted afterwards. */
  folder: string;
  /** The workspace on which the program is started; a test may fill it first. */
  workspace: string;
  /** The loopback host on that workspace. */
  host: HostedProgram;
  /** The app's page, open in the browser. */
  app: Page;
}

/** Playwright's test with the real program behind it: host, store, threads and trainer. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'a3cp-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  workspace: async ({ folder }, use) => use(join(folder, 'workspace')),
  host: async ({ workspace }, use) => {
    const host = await startHosted(workspace);
    await use(host);
    await host.stop();
  },
  app: async ({ host, page }, use) => {
    await page.goto(host.url);
    await use(page);
  },
});
