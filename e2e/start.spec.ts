import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import {
  type Computer,
  closeBrowser,
  computer,
  type Debugging,
  debuggingOf,
  titleShownBy,
  withoutScreen,
} from './computer.ts';
import { type StartedProgram, startProgram } from './host.ts';

/**
 * `npm start` on the different computers on which it is started. Browser and Electron are shell scripts that
 * note how they were called; the one that stands for a browser goes on as the real one, without a screen.
 */
test.skip(process.platform !== 'linux', 'stands in for browsers the way Linux finds them');

const started: StartedProgram[] = [];
test.afterEach(async () => {
  await Promise.all(started.splice(0).map((program) => program.stop()));
});

/** A computer whose programs end with the test. */
function computerOfTest(folder: string): Computer {
  const mine = computer(folder);
  const start: Computer['start'] = (env) => {
    const program = mine.start(env);
    started.push(program);
    return program;
  };
  return { ...mine, start };
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/;

async function isUp(mine: Computer): Promise<Debugging> {
  let debugging = debuggingOf(mine);
  await expect
    .poll(() => {
      debugging = debuggingOf(mine);
      return debugging;
    })
    .not.toBeNull();
  if (debugging === null) throw new Error('It was waited for.');
  return debugging;
}

test('Electron cannot be had: an installed browser shows the app, and closing its window ends the program', async ({
  folder,
}) => {
  const mine = computerOfTest(folder);
  mine.installBrowser(withoutScreen);
  const program = mine.start();
  await program.printed(
    /^Opening in a window of Chromium: Electron could not be fetched \(.* cannot be reached\)\.$/m,
  );
  await expect.poll(() => existsSync(join(folder, 'chromium.args'))).toBe(true);
  expect(mine.argumentsOf('chromium')).toContainEqual(
    expect.stringMatching(/^--app=http:\/\/127\.0\.0\.1:\d+\/\?token=/),
  );

  const debugging = await isUp(mine);
  // The app sets this title when its first call has been answered, so the page is connected.
  await expect.poll(() => titleShownBy(debugging)).toMatch(/^Welcome/);
  closeBrowser(debugging);
  expect(await program.exit).toBe(0);
});

test('a server that does not answer is given up on in five seconds, and not asked again at the next start', async ({
  folder,
}) => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  const mirror = typeof address === 'object' ? `http://127.0.0.1:${address?.port}/` : '';
  const mine = computerOfTest(folder);
  mine.installBrowser('exit 1');

  const first = mine.start({ ELECTRON_MIRROR: mirror });
  const asked = once(silent, 'request');
  await asked;
  const askedAt = performance.now();
  await first.printed(
    /^Opening in .*: Electron could not be fetched \(127\.0\.0\.1:\d+ cannot be reached\)\.$/m,
  );
  expect(performance.now() - askedAt).toBeLessThan(7000);
  await first.stop();

  let askedAgain = false;
  silent.on('request', () => {
    askedAgain = true;
  });
  const second = mine.start({ ELECTRON_MIRROR: mirror });
  await second.printed(/^Opening in .*cannot be reached; tried again from \d{4}-\d\d-\d\d\)\.$/m);
  expect(askedAgain).toBe(false);
  await second.stop();
  silent.closeAllConnections();
  silent.close();
});

test('a browser that shows nothing: the address is printed, and it works', async ({ folder, page }) => {
  const mine = computerOfTest(folder);
  mine.installBrowser('exit 1');
  const program = mine.start();
  await program.printed(/^Open .* in a browser on this computer: Chromium did not show the window\.$/m);
  await page.goto(ADDRESS.exec(program.output())?.[0] ?? '');
  await expect(page).toHaveTitle(/A3CP Trainer/);
  expect(await program.stop()).toBe(0);
});

test('no screen: the address is printed at once, and nobody looks for Electron or a browser', async ({
  folder,
}) => {
  const mine = computerOfTest(folder);
  mine.installBrowser('exit 1');
  const program = mine.start({ DISPLAY: '', WAYLAND_DISPLAY: '' });
  await program.printed(/^Open http:.* in a browser on this computer: this session has no display\.$/m);
  expect(existsSync(join(folder, 'chromium.args'))).toBe(false);
  expect(await program.stop()).toBe(0);
});

test('Electron is there: it gets the workspace, and the program ends with it', async ({ folder }) => {
  const mine = computerOfTest(folder);
  mine.installElectron('exit 0');
  const program = mine.start();
  expect(await program.exit).toBe(0);
  expect(program.output()).toContain('Opening in Electron: its binary is here.');
  expect(mine.argumentsOf('electron')).toContain(`--workspace=${join(folder, 'workspace')}`);
});

test('Electron is there but does not run: the browser takes its place', async ({ folder }) => {
  const mine = computerOfTest(folder);
  mine.installElectron('exit 127');
  mine.installBrowser('exit 1');
  const program = mine.start();
  await program.printed(
    /^Opening in a window of Chromium: Electron does not start here \(it ended with code 127\)\.$/m,
  );
  expect(await program.stop()).toBe(0);
});

test('an unknown option is refused with the list of those that there are', async () => {
  const program = startProgram(['--wrkspace', 'x']);
  expect(await program.exit).toBe(2);
  expect(program.output()).toContain("Unknown option '--wrkspace'");
  expect(program.output()).toContain('--workspace DIR');
});

test('a workspace that cannot be one is refused in one sentence', async ({ folder }) => {
  writeFileSync(join(folder, 'file'), '');
  const program = startProgram(['--no-open', '--workspace', join(folder, 'file')]);
  expect(await program.exit).toBe(1);
  expect(program.output()).toContain(join(folder, 'file'));
  expect(program.output()).not.toMatch(/^\s+at /m);
});
