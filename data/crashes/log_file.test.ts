import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { logPage } from '../queries/retraining/log.ts';
import { appendLog } from '../retraining/log_file.ts';
import {
  archive,
  decideAnew,
  decidedOnThree,
  filesIn,
  TWO_LINES,
  textIn,
  textOf,
} from '../testing/log_files.ts';
import { crash } from './die.ts';

const deadlyProgram = new URL('./log_file.ts', import.meta.url);
const tirelessProgram = new URL('./log_files.ts', import.meta.url);

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a process that dies at step %i of writing the log leaves no line out and none twice',
  (deadly) => {
    const { store, workspace } = decidedOnThree();
    appendLog(store, workspace, TWO_LINES);
    decideAnew(store);
    expect(crash(deadlyProgram, [workspace.folder, TWO_LINES, deadly])).toBe('SIGKILL');
    decideAnew(store);
    appendLog(store, workspace, TWO_LINES);
    expect(textIn(workspace)).toBe(textOf(store));
  },
);

test.each([5, 10])(
  'a process that dies at step %i of writing all files anew, cut otherwise, leaves no line out and none twice',
  (deadly) => {
    const { store, workspace } = decidedOnThree();
    decideAnew(store);
    appendLog(store, workspace, TWO_LINES);
    rmSync(archive(workspace, 1));
    expect(crash(deadlyProgram, [workspace.folder, TWO_LINES / 2, deadly])).toBe('SIGKILL');
    appendLog(store, workspace, TWO_LINES);
    expect(textIn(workspace)).toBe(textOf(store));
  },
);

test('three processes that write at once and are killed at any moment leave no line out and none twice', async () => {
  const { store, workspace } = decidedOnThree();
  for (let round = 0; round < 3; round++) {
    const children = [1, 2, 3].map(() =>
      spawn(process.execPath, [fileURLToPath(tirelessProgram), workspace.folder, String(TWO_LINES)]),
    );
    const known = filesIn(workspace).length;
    const files = () => {
      decideAnew(store);
      return filesIn(workspace).length;
    };
    await expect.poll(files, { timeout: 20_000 }).toBeGreaterThan(known + 5);
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(children.map((child) => once(child, 'exit')));
    appendLog(store, workspace, TWO_LINES);
    expect(textIn(workspace)).toBe(textOf(store));
  }
  expect(logPage(store, { limit: 1 }).total).toBeGreaterThan(30);
});
