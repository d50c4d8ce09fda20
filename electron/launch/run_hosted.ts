import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { type Host, startHost } from '../host.ts';
import { openProgram } from '../program.ts';
import { openWhenPossible } from '../reopening.ts';
import { ApiToken, apiTokenFile, openApiToken } from '../serving/api/token.ts';
import { appVersion } from '../version.ts';
import { type AppWindow, openAppWindow } from './app_window.ts';
import { describeFace, type HostedFace } from './face.ts';
import { thisMachine } from './machine.ts';
import { PageWatch } from './page_watch.ts';
import { askedToEnd } from './signals.ts';

export interface HostedOptions {
  workspace: string;
  /** null: any free port. */
  port: number | null;
  /** The reader thread, started ahead (early_reader.ts). */
  reader: Worker;
}

/** Serves the app until its window is closed or the person ends the program, then ends it gracefully. */
export async function runHosted(face: HostedFace, options: HostedOptions): Promise<void> {
  const { workspace, port } = options;
  const ended = askedToEnd();
  let reader: Worker | undefined = options.reader;
  const open = () => {
    // Whoever failed to open the workspace has used it up.
    const early = reader;
    reader = undefined;
    return openProgram({ workspace, appVersion, ...(early && { reader: early }) });
  };
  // Where there is only a terminal, the reason stands there and the program is over.
  const program = await (face.kind === 'browser' ? openWhenPossible(open, console.error) : open());
  try {
    const pages = new PageWatch();
    const apiToken = await apiTokenOf(workspace, face);
    const onPages = pages.changed;
    const host = await startHost({ program, apiToken, onPages, ...(port === null ? {} : { port }) });
    console.log(describeFace(face, host.url));
    const stopOffering = offerNewAddresses(host);
    if (face.kind === 'browser') await showWindow(face, host, pages, ended);
    else await ended;
    stopOffering();
    await host.close();
  } finally {
    await program.close();
  }
}

/** A workspace that cannot be written keeps no token; its window must open all the same. */
async function apiTokenOf(workspace: string, face: HostedFace): Promise<ApiToken> {
  if (face.kind !== 'browser') return openApiToken(workspace);
  return openApiToken(workspace).catch(() => new ApiToken(apiTokenFile(workspace)));
}

/** Where the browser does not come up, the address is left to be opened by hand. */
async function showWindow(
  { browser }: Extract<HostedFace, { kind: 'browser' }>,
  host: Host,
  pages: PageWatch,
  ended: Promise<void>,
): Promise<void> {
  const window = openAppWindow(browser, host.url, thisMachine);
  const wasShown = await Promise.race([ended.then(() => true), windowClosed(window, pages)]);
  window.close();
  await window.ended;
  if (wasShown) return;
  const reason = `${browser.name} did not show the window`;
  console.log(describeFace({ kind: 'address', reason }, host.newUrl()));
  await ended;
}

/** A connection ends a moment after the process that held it. */
const PARTING_MS = 1000;

/**
 * Resolves to whether there was a window at all. The browser's process usually ends with its window; macOS
 * keeps it running, and a browser left over from a crash takes the window over, so pages are asked as well.
 */
async function windowClosed(window: AppWindow, pages: PageWatch): Promise<boolean> {
  await (process.platform === 'darwin' ? Promise.race([window.ended, pages.gone]) : window.ended);
  await setTimeout(PARTING_MS, undefined, { ref: false });
  if (pages.connected > 0) await pages.gone;
  return pages.seen;
}

/** An address works once; whoever needs another (a second browser, a restarted one) presses Enter here. */
export function offerNewAddresses(host: Host): () => void {
  if (!process.stdin.isTTY) return () => {};
  console.log('Press Enter for a new address, Ctrl-C to end.');
  const lines = createInterface({ input: process.stdin });
  lines.on('line', () => console.log(host.newUrl()));
  return () => lines.close();
}
