import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isAlive, thisProcess } from './presence.ts';
import { temporaryFolder } from './testing/temporary.ts';
import { defaultWorkspaceFolder, openWorkspace } from './workspace.ts';

test.runIf(process.platform !== 'win32')('only its owner may look into a workspace', () => {
  const { folder } = openWorkspace(join(temporaryFolder(), 'new'));
  expect(statSync(folder).mode & 0o077).toBe(0);
});

test('a workspace that is a file, or lies under one, is refused with what to do', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  for (const folder of [file, join(file, 'below')]) {
    expect(() => openWorkspace(folder)).toThrow(expect.objectContaining({ code: 'WORKSPACE_NOT_A_FOLDER' }));
  }
});

test('each platform keeps its app data where it is expected', () => {
  expect(defaultWorkspaceFolder('linux', {}, '/home/a')).toBe('/home/a/.local/share/A3CP Trainer');
  expect(defaultWorkspaceFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/a')).toBe('/data/A3CP Trainer');
  expect(defaultWorkspaceFolder('darwin', {}, '/Users/a')).toBe(
    '/Users/a/Library/Application Support/A3CP Trainer',
  );
  expect(defaultWorkspaceFolder('win32', { APPDATA: 'C:\\Users\\a\\AppData\\Roaming' }, 'C:\\Users\\a')).toBe(
    'C:\\Users\\a\\AppData\\Roaming\\A3CP Trainer',
  );
});

test('a running process is alive; another one with its number is not taken for it', () => {
  expect(isAlive(thisProcess())).toBe(true);
  expect(isAlive('4194304-1')).toBe(false);
});
