import type { Browser } from '../browsers.ts';

/** How a person gets to see the app, and why so. */
export type Face = { kind: 'electron'; binary: string; reason: string } | HostedFace;

/** Those that the loopback host serves. */
export type HostedFace =
  | { kind: 'browser'; browser: Browser; reason: string }
  | { kind: 'address'; reason: string };

/** The binary, or why there is none. */
export type ElectronAnswer = { binary: string; reason: string } | { missing: string };

export interface FaceFacts {
  /** Whether a window was asked for. */
  open: boolean;
  hasDisplay: boolean;
  /** Looked up, and perhaps fetched, only when a window can be shown at all. */
  electron: () => Promise<ElectronAnswer>;
  browser: () => Browser | null;
}

/** Electron, else an installed browser, else the bare address. */
export async function chooseFace(facts: FaceFacts): Promise<Face> {
  if (!facts.open) return { kind: 'address', reason: '--no-open was given' };
  if (!facts.hasDisplay) return { kind: 'address', reason: 'this session has no display' };
  const electron = await facts.electron();
  if ('binary' in electron) return { kind: 'electron', ...electron };
  return withoutElectron(electron.missing, facts.browser());
}

/** What is left when Electron is not there, or does not start. */
export function withoutElectron(reason: string, browser: Browser | null): HostedFace {
  if (browser) return { kind: 'browser', browser, reason };
  return { kind: 'address', reason: `${reason}, and no Chromium, Chrome or Edge was found` };
}

/** The one line that says which face it is and why. */
export function describeFace(face: Face, url = ''): string {
  if (face.kind === 'electron') return `Opening in Electron: ${face.reason}.`;
  if (face.kind === 'browser') return `Opening in a window of ${face.browser.name}: ${face.reason}.`;
  return `Open ${url} in a browser on this computer: ${face.reason}.`;
}
