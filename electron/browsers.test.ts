import { describe, expect, test } from 'vitest';
import { findBrowser } from './browsers.ts';
import type { Machine } from './launch/machine.ts';

const machine = (platform: NodeJS.Platform, files: string[], env: Machine['env'] = {}): Machine => ({
  platform,
  env,
  home: platform === 'win32' ? 'C:\\Users\\eva' : '/home/eva',
  exists: (path) => files.includes(path),
});

describe('on Linux', () => {
  test('the browser on the PATH comes before the usual folders', () => {
    const found = findBrowser(
      machine('linux', ['/usr/bin/chromium', '/opt/mine/chromium'], { PATH: '/opt/mine:/usr/bin' }),
    );
    expect(found).toEqual({ name: 'Chromium', path: '/opt/mine/chromium' });
  });

  test('the usual folders are searched even when the PATH is empty', () => {
    expect(findBrowser(machine('linux', ['/snap/bin/chromium']))?.path).toBe('/snap/bin/chromium');
    expect(findBrowser(machine('linux', ['/usr/bin/microsoft-edge']))?.name).toBe('Microsoft Edge');
  });

  test('a relative folder on the PATH is not trusted', () => {
    expect(findBrowser(machine('linux', ['bin/chromium', './chromium'], { PATH: 'bin:.:' }))).toBeNull();
  });
});

test.each([
  ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'Google Chrome'],
  ['/home/eva/Applications/Chromium.app/Contents/MacOS/Chromium', 'Chromium'],
  ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Microsoft Edge'],
])('on macOS %s is found', (path, name) => {
  expect(findBrowser(machine('darwin', [path]))).toEqual({ name, path });
});

test.each([
  ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'Google Chrome'],
  ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe', 'Microsoft Edge'],
  ['C:\\Users\\eva\\AppData\\Local\\Chromium\\Application\\chrome.exe', 'Chromium'],
])('on Windows %s is found', (path, name) => {
  const env = {
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\eva\\AppData\\Local',
  };
  expect(findBrowser(machine('win32', [path], env))).toEqual({ name, path });
});

test.each(['linux', 'darwin', 'win32'] as const)('on %s without a browser there is none', (platform) => {
  expect(findBrowser(machine(platform, []))).toBeNull();
});
