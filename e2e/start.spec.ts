import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import { expect, test } from './app.ts';
import { testBrowser } from './browser.ts';
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

interface Computer {
  /** Puts a command named `chromium` on the PATH. */
  installBrowser(script: string): void;
  installElectron(script: string): void;
  /** Arguments of the browser's or Electron's last start. */
  argumentsOf(name: 'chromium' | 'electron'): string[];
  start(env?: NodeJS.ProcessEnv): StartedProgram;
}

function computer(folder: string): Computer {
  const install = (name: string) => (script: string) => {
    const path = join(folder, name, name);
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/${name}.args"\n${script}\n`);
    chmodSync(path, 0o755);
  };
  const environment = {
    PATH: `${join(folder, 'chromium')}:${process.env.PATH}`,
    HOME: folder,
    XDG_CACHE_HOME: join(folder, 'cache'),
    DISPLAY: ':99',
    // Nobody listens on port 1. The folder may be empty: then there is no Electron, whatever is installed.
    ELECTRON_MIRROR: 'http://127.0.0.1:1/',
    ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'electron'),
  };
  return {
    installBrowser: install('chromium'),
    installElectron: install('electron'),
    argumentsOf: (name) =>
      readFileSync(join(folder, `${name}.args`), 'utf8')
        .trim()
        .split('\n'),
    start: (env) => {
      const program = startProgram(['--workspace', join(folder, 'workspace')], { ...environment, ...env });
      started.push(program);
      return program;
    },
  };
}

/** Without its sandbox too, which not every container lets a browser have. */
const withoutScreen = `exec "${testBrowser()}" --headless --no-sandbox --remote-debugging-port=0 "$@"`;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/;

/** The browser's own debugging address (Chrome DevTools Protocol), once it is there. */
async function debuggingAddress(mine: Computer): Promise<string> {
  const flag = '--user-data-dir=';
  const profile = mine.argumentsOf('chromium').find((argument) => argument.startsWith(flag)) ?? '';
  const portFile = join(profile.slice(flag.length), 'DevToolsActivePort');
  await expect.poll(() => existsSync(portFile) && readFileSync(portFile, 'utf8')).toMatch(/^\d+\n/);
  return `http://127.0.0.1:${readFileSync(portFile, 'utf8').split('\n')[0]}`;
}

async function titleShownBy(debugging: string): Promise<string> {
  const [page] = z
    .array(z.object({ title: z.string() }))
    .parse(await (await fetch(`${debugging}/json/list`)).json());
  return page?.title ?? '';
}

async function closeBrowser(debugging: string): Promise<void> {
  const version = z.object({ webSocketDebuggerUrl: z.string() });
  const { webSocketDebuggerUrl } = version.parse(await (await fetch(`${debugging}/json/version`)).json());
  const socket = new WebSocket(webSocketDebuggerUrl);
  socket.addEventListener('open', () => socket.send('{"id":1,"method":"Browser.close"}'));
}

test('Electron cannot be had: an installed browser shows the app, and closing its window ends the program', async ({
  folder,
}) => {
  const mine = computer(folder);
  mine.installBrowser(withoutScreen);
  const program = mine.start();
  await program.printed(
    /^Opening in a window of Chromium: Electron could not be fetched \(.* cannot be reached\)\.$/m,
  );
  await expect.poll(() => existsSync(join(folder, 'chromium.args'))).toBe(true);
  expect(mine.argumentsOf('chromium')).toContainEqual(
    expect.stringMatching(/^--app=http:\/\/127\.0\.0\.1:\d+\/\?token=/),
  );

  const debugging = await debuggingAddress(mine);
  // The app sets this title when its first call has been answered, so the page is connected.
  await expect.poll(() => titleShownBy(debugging)).toMatch(/^Welcome/);
  await closeBrowser(debugging);
  expect(await program.exit).toBe(0);
});

test('a server that does not answer is given up on in five seconds, and not asked again at the next start', async ({
  folder,
}) => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  const mirror = typeof address === 'object' ? `http://127.0.0.1:${address?.port}/` : '';
  const mine = computer(folder);
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
  const mine = computer(folder);
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
  const mine = computer(folder);
  mine.installBrowser('exit 1');
  const program = mine.start({ DISPLAY: '', WAYLAND_DISPLAY: '' });
  await program.printed(/^Open http:.* in a browser on this computer: this session has no display\.$/m);
  expect(existsSync(join(folder, 'chromium.args'))).toBe(false);
  expect(await program.stop()).toBe(0);
});

test('Electron is there: it gets the workspace, and the program ends with it', async ({ folder }) => {
  const mine = computer(folder);
  mine.installElectron('exit 0');
  const program = mine.start();
  expect(await program.exit).toBe(0);
  expect(program.output()).toContain('Opening in Electron: its binary is here.');
  expect(mine.argumentsOf('electron')).toContain(`--workspace=${join(folder, 'workspace')}`);
});

test('Electron is there but does not run: the browser takes its place', async ({ folder }) => {
  const mine = computer(folder);
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
