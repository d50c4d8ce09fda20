import { setTimeout } from 'node:timers/promises';
import { type Host, startHost } from '../host.ts';
import type { Program } from '../program.ts';
import { openWhenPossible } from '../reopening.ts';
import { ApiToken, apiTokenFile, openApiToken } from '../serving/api/token.ts';
import { type AppWindow, openAppWindow } from './app_window.ts';
import { describeFace, type HostedFace } from './face.ts';
import { loadAndOpen } from './load_and_open.ts';
import { thisMachine } from './machine.ts';
import { offerNewAddresses } from './new_addresses.ts';
import { PageWatch } from './page_watch.ts';
import type { HostedOptions } from './run_at_address.ts';
import { askedToEnd } from './signals.ts';

type BrowserFace = Extract<HostedFace, { kind: 'browser' }>;

/**
 * Shows the app in a browser's window until that is closed or the person ends the program, then ends it gracefully.
 * The window is opened before there is a program to show in it: each takes half a second to come up.
 */
export async function runInWindow(face: BrowserFace, { workspace, port }: HostedOptions): Promise<void> {
  const ended = askedToEnd();
  const program = openWhenPossible(() => openWithToken(workspace), console.error);
  const pages = new PageWatch();
  const apiToken = new ApiToken(apiTokenFile(workspace));
  const onPages = pages.changed;
  const host = await startHost({ program, apiToken, onPages, ...(port === null ? {} : { port }) });
  try {
    const window = openAppWindow(face.browser, host.url, thisMachine);
    program.begin();
    console.log(describeFace(face, host.url));
    const stopOffering = offerNewAddresses(host);
    await untilClosed(face, { window, host, pages, ended });
    stopOffering();
  } finally {
    await host.close();
    await program.close();
  }
}

/** A workspace that cannot be written keeps no token; its window must open all the same. */
async function openWithToken(workspace: string): Promise<Program> {
  const program = await loadAndOpen(workspace);
  await openApiToken(workspace).catch(() => undefined);
  return program;
}

interface Shown {
  window: AppWindow;
  host: Host;
  pages: PageWatch;
  ended: Promise<void>;
}

/** Where the browser does not come up, the address is left to be opened by hand. */
async function untilClosed({ browser }: BrowserFace, { window, host, pages, ended }: Shown): Promise<void> {
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
