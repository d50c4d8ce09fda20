import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashOf, listFiles, MANIFEST } from './model_folder.ts';
import { hashOfManifest, readRegisteredFolder } from './registered_folder.ts';
import { modelFiles } from './testing/model.ts';
import { modelFolder } from './testing/temporary.ts';

const changed = expect.objectContaining({ code: 'MODEL_CHANGED' });

test('what was registered is read, every file of it', () => {
  const folder = modelFolder('weights');
  const files = readRegisteredFolder(folder, hashOfManifest(folder));
  expect([...files.keys()].sort()).toEqual(listFiles(folder));
});

test.each([...modelFiles('weights').keys()])('a changed byte in %s is found', (path) => {
  const folder = modelFolder('weights');
  const registered = hashOfManifest(folder);
  const bytes = readFileSync(join(folder, path));
  for (const at of [0, bytes.length - 1]) {
    const other = Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 1 : byte));
    writeFileSync(join(folder, path), other);
    expect(() => readRegisteredFolder(folder, registered)).toThrow(changed);
  }
  rmSync(join(folder, path));
  expect(() => readRegisteredFolder(folder, registered)).toThrow(changed);
});

test('a manifest that was changed together with a file is found', () => {
  const folder = modelFolder('weights');
  const registered = hashOfManifest(folder);
  writeFileSync(join(folder, 'tfjs', 'weights.bin'), 'others');
  const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
  for (const file of manifest.files) file.sha256 = hashOf(readFileSync(join(folder, file.path)));
  writeFileSync(join(folder, MANIFEST), JSON.stringify(manifest));
  expect(() => readRegisteredFolder(folder, null)).not.toThrow();
  expect(() => readRegisteredFolder(folder, registered)).toThrow(changed);
});

test('a file that was not registered is found, wherever it lies', () => {
  for (const path of ['note.txt', 'tfjs/more/note.txt']) {
    const folder = modelFolder('weights');
    mkdirSync(join(folder, 'tfjs', 'more'));
    writeFileSync(join(folder, path), '');
    expect(() => readRegisteredFolder(folder, hashOfManifest(folder))).toThrow(changed);
  }
});

test('what a file manager leaves in every folder that it shows is nobody’s concern', () => {
  const folder = modelFolder('weights');
  for (const name of ['.DS_Store', '._manifest.json', 'tfjs/Thumbs.db', 'desktop.ini']) {
    writeFileSync(join(folder, name), 'of the system');
  }
  expect(readRegisteredFolder(folder, hashOfManifest(folder)).size).toBe(3);
});

test('a version of before manifests were registered is checked against the manifest that lies there', () => {
  const folder = modelFolder('weights');
  expect(readRegisteredFolder(folder, null).size).toBe(3);
  appendFileSync(join(folder, 'model_info.json'), ' ');
  expect(() => readRegisteredFolder(folder, null)).toThrow(changed);
});
