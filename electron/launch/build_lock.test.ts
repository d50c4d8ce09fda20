import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exclusively } from './build_lock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'a3cp-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lockFile = () => join(folder, 'stamps', 'renderer.lock');

/** The name of a process that was there and is gone. */
const endedProcess = () => `${spawnSync(process.execPath, ['--version']).pid}-unknown`;

test('one works at a time, and the lock is gone afterwards', async () => {
  const happened: string[] = [];
  const work = (name: string) => async () => {
    happened.push(`${name} begins`);
    await Promise.resolve();
    happened.push(`${name} ends`);
  };
  await Promise.all([exclusively(lockFile(), work('one')), exclusively(lockFile(), work('other'))]);
  expect(happened).toEqual(['one begins', 'one ends', 'other begins', 'other ends']);
  expect(existsSync(lockFile())).toBe(false);
});

test('a failure gives the lock back', async () => {
  await expect(exclusively(lockFile(), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await exclusively(lockFile(), async () => 'next')).toBe('next');
});

test('a lock that a killed process left is taken over', async () => {
  await exclusively(lockFile(), async () => {});
  writeFileSync(lockFile(), endedProcess());
  expect(await exclusively(lockFile(), async () => 'next')).toBe('next');
});
