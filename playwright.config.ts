import { defineConfig } from '@playwright/test';
import { testBrowser } from './e2e/browser.ts';
import { electronPackage, findElectron } from './electron/launch/electron_binary.ts';

const installed = electronPackage();
const hasElectron = installed !== null && findElectron(installed, process.env) !== null;
const executablePath = testBrowser();

// Playwright reads this file in every worker too; once is enough to say it.
if (!hasElectron && process.env.TEST_WORKER_INDEX === undefined) {
  console.log('Electron’s binary is not here: the tests of its window are left out.');
}

export default defineConfig({
  testDir: 'e2e',
  // What ends in `.test.ts` there is a unit test: Vitest runs it.
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 60_000,
  // Who waits for a state waits as long as a busy machine may take; only a failure takes this long.
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // The JSON report is what `.ci/run` counts.
  reporter: [['list'], ['json', { outputFile: 'build/reports/e2e.json' }]],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'browser', testIgnore: 'electron.spec.ts' },
    ...(hasElectron ? [{ name: 'electron', testMatch: 'electron.spec.ts' }] : []),
  ],
});
