import { expect, test } from 'vitest';
import { cacheFolder, hasDisplay, type Machine, sandboxFlags } from './machine.ts';

const machine = (platform: NodeJS.Platform, env: Machine['env'] = {}): Machine => ({
  platform,
  env,
  home: platform === 'win32' ? 'C:\\Users\\eva' : '/home/eva',
  exists: () => false,
});

test('a Linux session has a display when X11 or Wayland says so; the others always', () => {
  expect(hasDisplay(machine('linux'))).toBe(false);
  expect(hasDisplay(machine('linux', { DISPLAY: '' }))).toBe(false);
  expect(hasDisplay(machine('linux', { DISPLAY: ':0' }))).toBe(true);
  expect(hasDisplay(machine('linux', { WAYLAND_DISPLAY: 'wayland-0' }))).toBe(true);
  expect(hasDisplay(machine('darwin'))).toBe(true);
  expect(hasDisplay(machine('win32'))).toBe(true);
});

test('the sandbox is off for root on Linux only', () => {
  expect(sandboxFlags(0, 'linux')).toEqual(['--no-sandbox']);
  expect(sandboxFlags(1000, 'linux')).toEqual([]);
  expect(sandboxFlags(0, 'darwin')).toEqual([]);
  expect(sandboxFlags(undefined, 'win32')).toEqual([]);
});

test('the cache lies where each platform keeps caches', () => {
  expect(cacheFolder(machine('linux'))).toBe('/home/eva/.cache/a3cp-trainer');
  expect(cacheFolder(machine('linux', { XDG_CACHE_HOME: '/cache' }))).toBe('/cache/a3cp-trainer');
  expect(cacheFolder(machine('darwin'))).toBe('/home/eva/Library/Caches/a3cp-trainer');
  expect(cacheFolder(machine('win32'))).toBe('C:\\Users\\eva\\AppData\\Local\\A3CP Trainer\\Cache');
});
