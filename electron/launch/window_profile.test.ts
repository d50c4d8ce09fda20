import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Machine } from './machine.ts';
import { profileFolder, takeProfile } from './window_profile.ts';

const chromium = { name: 'Chromium', path: '/usr/bin/chromium' } as const;
const edge = { name: 'Microsoft Edge', path: '/usr/bin/microsoft-edge' } as const;

let machine: Machine;
beforeEach(() => {
  const home = mkdtempSync(join(tmpdir(), 'a3cp-home-'));
  machine = { platform: 'linux', env: {}, home, exists: () => false };
});
afterEach(() => rmSync(machine.home, { recursive: true }));

/** The name of a process that was there and is gone. */
const endedProcess = () => `${spawnSync(process.execPath, ['--version']).pid}-unknown`;

test('one start after the other has the same profile', async () => {
  const first = takeProfile(chromium, machine);
  await first.release();
  const second = takeProfile(chromium, machine);
  expect(second.folder).toBe(first.folder);
  expect(existsSync(second.folder)).toBe(true);
});

test('while another process has the profile, a start gets a passing one', async () => {
  const folder = profileFolder(chromium, machine);
  await takeProfile(chromium, machine).release();
  writeFileSync(join(folder, 'in-use-by'), `${process.ppid}-unknown`);
  const passing = takeProfile(chromium, machine);
  expect(passing.folder).not.toBe(folder);
  await passing.release();
  expect(existsSync(passing.folder)).toBe(false);
});

test('a process that is gone keeps nothing', async () => {
  const folder = profileFolder(chromium, machine);
  await takeProfile(chromium, machine).release();
  writeFileSync(join(folder, 'in-use-by'), endedProcess());
  expect(takeProfile(chromium, machine).folder).toBe(folder);
});

test('a snap gets a profile where it may write', () => {
  const withSnap: Machine = { ...machine, exists: (path) => path === '/snap/bin/chromium' };
  expect(profileFolder(chromium, withSnap)).toBe(
    join(machine.home, 'snap/chromium/common/a3cp-trainer/window'),
  );
  expect(profileFolder(edge, withSnap)).toBe(join(machine.home, '.cache/a3cp-trainer/window'));
});
