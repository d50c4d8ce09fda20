import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FetchMemory } from './fetch_memory.ts';

const DAY = 86_400_000;
const start = Date.UTC(2026, 10, 21);
let folder = '';
let now = start;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'a3cp-memory-'));
  now = start;
});
afterEach(() => rmSync(folder, { recursive: true }));

const memory = () => new FetchMemory(join(folder, 'cache'), () => now);

test('a failure is remembered for three days, across starts', () => {
  memory().remember('45.4.1', 'example cannot be reached');
  now = start + 3 * DAY - 1;
  expect(memory().recall('45.4.1')).toEqual({
    failure: 'example cannot be reached',
    retryAt: new Date(start + 3 * DAY),
  });
  now = start + 3 * DAY;
  expect(memory().recall('45.4.1')).toBeNull();
});

test('another version of Electron is a new attempt', () => {
  memory().remember('45.4.1', 'example cannot be reached');
  expect(memory().recall('46.0.0')).toBeNull();
});

test('a success forgets it', () => {
  memory().remember('45.4.1', 'example cannot be reached');
  memory().forget();
  expect(memory().recall('45.4.1')).toBeNull();
});

test('a clock that was put back does not keep Electron away', () => {
  memory().remember('45.4.1', 'example cannot be reached');
  now = start - DAY;
  expect(memory().recall('45.4.1')).toBeNull();
});

test('a damaged file is as good as none', () => {
  memory().remember('45.4.1', 'example cannot be reached');
  writeFileSync(join(folder, 'cache', 'electron-fetch.json'), '{"version":');
  expect(memory().recall('45.4.1')).toBeNull();
});
