import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { ensureBuilt } from '../electron/launch/build.ts';
import { electronPackage, findElectron } from '../electron/launch/electron_binary.ts';
import { sandboxFlags } from '../electron/launch/machine.ts';

/** Electron's window. Runs where Electron's binary is there (see playwright.config.ts). */

let folder: string;
let application: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  await ensureBuilt(['kernels', 'renderer', 'electron']);
  folder = await mkdtemp(join(tmpdir(), 'a3cp-electron-'));
  const installed = electronPackage();
  const executablePath = installed && findElectron(installed, process.env);
  application = await _electron.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      join(import.meta.dirname, '..'),
      `--workspace=${join(folder, 'workspace')}`,
      ...sandboxFlags(process.getuid?.(), process.platform),
    ],
  });
  page = await application.firstWindow();
});

test.afterAll(async () => {
  await application?.close();
  await rm(folder, { recursive: true, force: true });
});

test('shows the app under its own scheme, with the strict policy', async () => {
  await expect(page).toHaveTitle(/A3CP Trainer/);
  expect(page.url()).toMatch(/^app:\/\/a3cp\//);
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
});

test('gives the page three functions, and nothing of Node', async () => {
  const seen = await page.evaluate(() => ({
    bridge: Object.keys(window.a3cp ?? {}),
    node: ['require', 'process', 'Buffer', 'module'].filter((name) => name in window),
  }));
  expect(seen).toEqual({ bridge: ['call', 'subscribe', 'pathOf'], node: [] });
});

test('answers calls, and says of wrong ones what is wrong', async () => {
  await expect(page.evaluate(() => window.a3cp?.call('users.list', {}))).resolves.toEqual({ users: [] });
  const code = await page.evaluate(async () => {
    const error = await window.a3cp?.call('jobs.get', { job_id: 0 }).catch((thrown: unknown) => thrown);
    return typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  });
  expect(code).toEqual(expect.any(String));
});

test('goes nowhere, opens nothing, grants nothing and reaches no network', async () => {
  const before = page.url();
  const outcome = await page.evaluate(async () => {
    const opened = window.open('https://example.com/');
    location.href = 'https://example.com/';
    const { state } = await navigator.permissions.query({ name: 'geolocation' });
    const fetched = await fetch('https://example.com/').then(
      () => true,
      () => false,
    );
    return { opened: opened !== null, state, fetched };
  });
  expect(outcome).toEqual({ opened: false, state: 'denied', fetched: false });
  expect(page.url()).toBe(before);
  expect(application.windows()).toHaveLength(1);
});

test('makes the demo as the loopback window does', async () => {
  await page.getByRole('button', { name: 'Explore the demo' }).click();
  await expect(page.getByRole('link', { name: 'Gesture: demo-anna' })).toBeVisible();
});
