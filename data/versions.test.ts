import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryWorkspace } from './testing/temporary.ts';
import { highestVersionOnDisk, writeVersionDirectory } from './versions.ts';

const files = new Map([
  ['manifest.json', new TextEncoder().encode('{}')],
  ['tfjs/model.json', new TextEncoder().encode('[]')],
]);
const key = { user_id: 'Zoë/1', modality: 'speech', version: 3 } as const;

test('a version lies in a folder of its user, modality and number, whatever the user is called', () => {
  const { workspace } = temporaryWorkspace();
  const directory = writeVersionDirectory(workspace, key, files);
  expect(directory).toMatch(/^models\/Zo%C3%AB%2F1~[0-9a-f]{16}\/speech\/v3$/);
  expect(readdirSync(join(workspace.folder, directory), { recursive: true }).sort()).toEqual([
    'manifest.json',
    'tfjs',
    join('tfjs', 'model.json'),
  ]);
  expect(highestVersionOnDisk(workspace, key)).toBe(3);
});

test('a version is never overwritten', () => {
  const { workspace } = temporaryWorkspace();
  writeVersionDirectory(workspace, key, files);
  expect(() => writeVersionDirectory(workspace, key, files)).toThrow(
    expect.objectContaining({ code: 'VERSION_EXISTS' }),
  );
});

test('a version that cannot be written whole leaves nothing behind', () => {
  const { workspace } = temporaryWorkspace();
  const impossible = new Map([...files, ['tfjs/model.json/inside-a-file', new Uint8Array(1)]]);
  expect(() => writeVersionDirectory(workspace, key, impossible)).toThrow();
  expect(readdirSync(workspace.modelsFolder)).toEqual([]);
});
