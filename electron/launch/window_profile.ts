import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, thisProcess } from '../../data/presence.ts';
import type { Browser } from '../browsers.ts';
import { cacheFolder, type Machine, pathsOf } from './machine.ts';

/** The folder in which a browser keeps what belongs to our window: cookies with choices of appearance. */
export interface WindowProfile {
  folder: string;
  release(): Promise<void>;
}

/**
 * Takes the app's own profile, or a passing one while another start of the app has it. A browser that finds
 * its profile in use hands the address over and ends, and nobody could tell when the window is closed.
 */
export function takeProfile(browser: Browser, machine: Machine): WindowProfile {
  const folder = profileFolder(browser, machine);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const claim = join(folder, 'in-use-by');
  if (isTaken(claim)) return passingProfile();
  writeFileSync(claim, thisProcess());
  return { folder, release: () => rm(claim, { force: true }) };
}

function isTaken(claim: string): boolean {
  try {
    const owner = readFileSync(claim, 'utf8');
    return owner !== thisProcess() && isAlive(owner);
  } catch {
    return false;
  }
}

/** Helper processes of the browser may still write for a moment; what they keep is left to the system. */
function passingProfile(): WindowProfile {
  const folder = mkdtempSync(join(tmpdir(), 'a3cp-window-'));
  const options = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };
  return { folder, release: () => rm(folder, options).catch(() => {}) };
}

/** Ubuntu's Chromium is a snap, which may not write into the hidden folders of a home folder. */
export function profileFolder(browser: Browser, machine: Machine): string {
  const { join: joinPath } = pathsOf(machine);
  const isSnap =
    machine.platform === 'linux' && browser.name === 'Chromium' && machine.exists('/snap/bin/chromium');
  const base = isSnap
    ? joinPath(machine.home, 'snap', 'chromium', 'common', 'a3cp-trainer')
    : cacheFolder(machine);
  return joinPath(base, 'window');
}
