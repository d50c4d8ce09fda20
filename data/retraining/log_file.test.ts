import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../store.ts';
import { sweep } from '../sweep.ts';
import { damages } from '../testing/log_damages.ts';
import {
  archive,
  decideAnew,
  decidedOnThree,
  filesIn,
  logFile,
  logFolder,
  TWO_LINES,
  textIn,
  textOf,
} from '../testing/log_files.ts';
import { importSamples, pose, stamp } from '../testing/store.ts';
import { canMount, temporaryDisk, temporaryWorkspace } from '../testing/temporary.ts';
import { retrainingLogLineSchema } from './decision_schema.ts';
import { appendLog, rebuildLog } from './log_file.ts';

test('the file holds every decision in order, one line of JSON each, as the requirement names its fields', () => {
  const { store, workspace } = decidedOnThree();
  appendLog(store, workspace);
  decideAnew(store);
  appendLog(store, workspace);
  const lines = readFileSync(join(workspace.folder, 'logs', 'system', 'retraining_log.jsonl'), 'utf8').split(
    '\n',
  );
  expect(lines.pop()).toBe('');
  expect(lines).toHaveLength(6);
  expect(lines.map((line) => retrainingLogLineSchema.parse(JSON.parse(line)).user_id)).toEqual([
    'anna',
    'bjørn',
    'zoë',
    'anna',
    'bjørn',
    'zoë',
  ]);
  expect(textIn(workspace)).toBe(textOf(store));
});

test('where nothing was decided yet there is no file, and nothing new is not written twice', () => {
  const { store, workspace } = temporaryWorkspace();
  appendLog(store, workspace);
  expect(filesIn(workspace)).toEqual([]);
  importSamples(store, workspace, [pose(1)]);
  decideAnew(store);
  appendLog(store, workspace);
  const { mtimeMs } = statSync(logFile(workspace));
  appendLog(store, workspace);
  expect(statSync(logFile(workspace)).mtimeMs).toBe(mtimeMs);
});

test('a full file is put aside under the next number, and lines are never divided', () => {
  const { store, workspace } = decidedOnThree();
  for (let pass = 0; pass < 3; pass++) {
    appendLog(store, workspace, TWO_LINES);
    decideAnew(store);
  }
  appendLog(store, workspace, TWO_LINES);
  const lines = filesIn(workspace).map((file) => readFileSync(file, 'utf8').split('\n').length - 1);
  expect(lines).toEqual([2, 2, 2, 2, 2, 2]);
  expect(filesIn(workspace)[0]).toBe(archive(workspace, 1));
  expect(textIn(workspace)).toBe(textOf(store));
});

test('a line that is longer than a file has one of its own', () => {
  const { store, workspace } = decidedOnThree();
  appendLog(store, workspace, 10);
  expect(filesIn(workspace)).toHaveLength(3);
  expect(textIn(workspace)).toBe(textOf(store));
});

test.each(Object.entries(damages))('a file that %s is as before after the next look', (_, damage) => {
  const { store, workspace } = decidedOnThree();
  decideAnew(store);
  // Five of the six lines fit in two files that are put aside.
  appendLog(store, workspace, 1300);
  const before = textIn(workspace);
  damage(workspace);
  expect(textIn(workspace)).not.toBe(before);
  appendLog(store, workspace, 1300);
  expect(textIn(workspace)).toBe(textOf(store));
});

test('all of it can be written anew, whatever was made of it, even with another size', () => {
  const { store, workspace } = decidedOnThree();
  appendLog(store, workspace, TWO_LINES);
  writeFileSync(archive(workspace, 1), 'somebody tidied up\n');
  rebuildLog(store, workspace);
  expect(filesIn(workspace)).toEqual([logFile(workspace)]);
  expect(textIn(workspace)).toBe(textOf(store));
});

test('an older store that was put back has the log that it knows', () => {
  const { store, workspace } = decidedOnThree();
  appendLog(store, workspace, TWO_LINES);
  store.checkpoint();
  const backup = readFileSync(workspace.storeFile);
  decideAnew(store);
  appendLog(store, workspace, TWO_LINES);
  store.close();
  writeFileSync(workspace.storeFile, backup);
  const restored = openStore(workspace.storeFile);
  appendLog(restored, workspace, TWO_LINES);
  expect(textOf(restored).split('\n')).toHaveLength(4);
  expect(textIn(workspace)).toBe(textOf(restored));
  restored.close();
});

test('sweeping up after others leaves the log where it is', () => {
  const { store, workspace } = decidedOnThree();
  appendLog(store, workspace, TWO_LINES);
  const before = readdirSync(logFolder(workspace));
  sweep(workspace, store, stamp);
  expect(readdirSync(logFolder(workspace))).toEqual(before);
});

test.skipIf(!canMount)(
  'a full disk keeps lines from the file, not from the store; they follow when there is room (skipped where nothing can be mounted)',
  () => {
    const { store, workspace } = decidedOnThree();
    const disk = temporaryDisk('64k');
    const full = { ...workspace, logsFolder: join(disk, 'logs') };
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(56 * 1024));
    for (let pass = 0; pass < 20; pass++) decideAnew(store);
    const append = () => appendLog(store, full);
    expect(append).toThrow(expect.objectContaining({ code: 'LOG_NOT_WRITTEN' }));
    expect(append).toThrow(expect.objectContaining({ message: expect.stringContaining('no room left') }));
    rmSync(join(disk, 'ballast'));
    append();
    expect(textIn(full)).toBe(textOf(store));
  },
);

test.skipIf(!canMount)('a disk that may only be read is named (skipped where nothing can be mounted)', () => {
  const { store, workspace } = decidedOnThree();
  const disk = temporaryDisk('64k');
  execFileSync('mount', ['-o', 'remount,ro', disk]);
  const append = () => appendLog(store, { ...workspace, logsFolder: join(disk, 'logs') });
  expect(append).toThrow(expect.objectContaining({ code: 'LOG_NOT_WRITTEN' }));
  execFileSync('mount', ['-o', 'remount,rw', disk]);
  append();
});

test('a file in the place of the folder is named', () => {
  const { store, workspace } = decidedOnThree();
  writeFileSync(workspace.logsFolder, '');
  expect(() => appendLog(store, workspace)).toThrow(expect.objectContaining({ code: 'LOG_NOT_WRITTEN' }));
});
