import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { testBrowser } from './browser.ts';
import { type StartedProgram, startProgram } from './host.ts';

/**
 * A computer with the browser and the Electron of our choice, found the way Linux finds them: shell scripts that
 * note how they were called.
 */
export interface Computer {
  /** Puts a command named `chromium` on the PATH. */
  installBrowser(script: string): void;
  installElectron(script: string): void;
  /** Arguments of the browser's or Electron's last start; none while it has not been started. */
  argumentsOf(name: 'chromium' | 'electron'): string[];
  /** `npm start` on the folder's workspace. */
  start(env?: NodeJS.ProcessEnv): StartedProgram;
}

/**
 * The script of a browser that goes on as the real one: on no screen, and without its sandbox, which not every
 * container lets a browser have.
 */
export const withoutScreen = `exec "${testBrowser()}" --headless=new --no-sandbox --hide-scrollbars --remote-debugging-port=0 "$@"`;

export function computer(folder: string): Computer {
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
  const mine: Computer = {
    installBrowser: install('chromium'),
    installElectron: install('electron'),
    argumentsOf: (name) =>
      read(join(folder, `${name}.args`))
        .trim()
        .split('\n'),
    start: (env) => {
      rmSync(portFileOf(mine), { force: true });
      rmSync(join(folder, 'chromium.args'), { force: true });
      return startProgram(['--workspace', join(folder, 'workspace')], { ...environment, ...env });
    },
  };
  return mine;
}

/** Where the browser can be driven (Chrome DevTools Protocol). */
export interface Debugging {
  origin: string;
  /** The WebSocket of the whole browser. */
  socket: string;
}

/** null until the browser is up. */
export function debuggingOf(mine: Computer): Debugging | null {
  const [port, path] = read(portFileOf(mine)).split('\n');
  return port && path
    ? { origin: `http://127.0.0.1:${port}`, socket: `ws://127.0.0.1:${port}${path}` }
    : null;
}

const pagesSchema = z.array(z.object({ title: z.string() }));

/** The title bar of its window: an address until there is a document, '' before there is a window. */
export async function titleShownBy({ origin }: Debugging): Promise<string> {
  const pages = await (await fetch(`${origin}/json/list`)).json();
  return pagesSchema.parse(pages)[0]?.title ?? '';
}

/** As a person closes its window. */
export function closeBrowser({ socket }: Debugging): void {
  const connection = new WebSocket(socket);
  connection.addEventListener('open', () => connection.send('{"id":1,"method":"Browser.close"}'));
}

const PROFILE = '--user-data-dir=';

/** The browser writes it when it is up. */
function portFileOf(mine: Computer): string {
  const flag = mine.argumentsOf('chromium').find((argument) => argument.startsWith(PROFILE)) ?? PROFILE;
  return join(flag.slice(PROFILE.length), 'DevToolsActivePort');
}

/** '' for what is not there. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
