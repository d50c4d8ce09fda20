import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../electron/browsers.ts';
import { thisMachine } from '../electron/launch/machine.ts';

/**
 * The browser that the tests drive: an installed Chromium, Chrome or Edge, else Playwright's own. Run as a
 * program, this file installs one where there is none: `node e2e/browser.ts`.
 */

/** The executable, or null while there is none. */
export function testBrowser(): string | null {
  const installed = findBrowser(thisMachine)?.path;
  if (installed) return installed;
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}

interface Step {
  command: string;
  args: readonly string[];
}

/** As root on Debian, its own package; fonts, because a bare system shows no text without any. */
const debian: readonly Step[] = [
  { command: 'apt-get', args: ['update', '-qq'] },
  {
    command: 'apt-get',
    args: ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
  },
];

const playwrightCli = join(
  dirname(createRequire(import.meta.url).resolve('playwright/package.json')),
  'cli.js',
);
const playwright: readonly Step[] = [
  { command: process.execPath, args: [playwrightCli, 'install', 'chromium'] },
];

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

function install(): string | null {
  const ways = isRootOnDebian() ? [debian, playwright] : [playwright];
  for (const way of ways) {
    if (way.every(run) && testBrowser()) return testBrowser();
  }
  return null;
}

function run({ command, args }: Step): boolean {
  console.error(`No browser for the tests yet: ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // What installers print goes where progress belongs.
  return spawnSync(command, args, { env, stdio: ['ignore', 2, 2] }).status === 0;
}

if (import.meta.main && !(testBrowser() ?? install())) {
  console.error(
    'The end-to-end tests need Chromium, Chrome or Edge, and none could be installed. Install one of them ' +
      '(on Debian and Ubuntu as root: "apt-get install chromium"), then run "npm test" again.',
  );
  process.exitCode = 1;
}
