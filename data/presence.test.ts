import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { isAlive, thisProcess } from './presence.ts';

test('this process is alive, and another one with its number is not taken for it', () => {
  expect(isAlive(thisProcess())).toBe(true);
  expect.soft(isAlive(`${process.pid}-1`)).toBe(process.platform !== 'linux');
});

test('a process that ended is not alive', async () => {
  const child = spawn(process.execPath, ['--version']);
  await once(child, 'exit');
  expect(isAlive(`${child.pid}-unknown`)).toBe(false);
});

test.runIf(process.platform === 'linux')('nor is one that was killed and that nobody buried', async () => {
  const parent = spawn('sh', ['-c', 'sleep 60 & kill -9 $!; echo $!; exec sleep 60']);
  onTestFinished(() => void parent.kill());
  const [pid] = await once(parent.stdout.setEncoding('utf8'), 'data');
  await expect.poll(() => isAlive(`${String(pid).trim()}-unknown`)).toBe(false);
  expect(isAlive(`${parent.pid}-unknown`)).toBe(true);
});
