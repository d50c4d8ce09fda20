import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { electronPackage, findElectron } from './electron_binary.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'a3cp-electron-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const find = (env = {}) => findElectron({ folder, version: '45.4.1' }, env);

test('the installed package says its version', () => {
  expect(electronPackage()?.version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('the binary counts once its unpacking is complete', () => {
  write({ 'dist/electron-binary': '', 'dist/version': 'v45.4.1' });
  expect(find()).toBeNull();
  write({ 'path.txt': 'electron-binary' });
  expect(find()).toBe(join(folder, 'dist', 'electron-binary'));
});

test('the binary of another version does not count', () => {
  write({ 'dist/electron-binary': '', 'dist/version': '44.0.0', 'path.txt': 'electron-binary' });
  expect(find()).toBeNull();
});

test('a binary of the person’s own is used where it is there', () => {
  write({ 'path.txt': 'electron-binary', 'own/electron-binary': '' });
  expect(find({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'own') })).toBe(
    join(folder, 'own', 'electron-binary'),
  );
  expect(find({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'elsewhere') })).toBeNull();
});
