import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../data/testing/temporary.ts';
import { keepWindowMemory, readWindowMemory, withRecent } from './window_memory.ts';

const nothing = { bounds: null, maximized: false, background: null, recent: [] };
const bounds = { x: -1200, y: 40, width: 1280, height: 860 };

test('what the window kept is there at the next start', () => {
  const file = join(temporaryFolder(), 'window.json');
  const memory = { bounds, maximized: true, background: '#10151a', recent: ['/data/a'] };
  keepWindowMemory(file, memory);
  expect(readWindowMemory(file)).toEqual(memory);
});

test('a file that is missing, torn or nonsense is as if there was none', () => {
  const file = join(temporaryFolder(), 'window.json');
  expect(readWindowMemory(file)).toEqual(nothing);
  for (const text of [
    '{"bounds":',
    '[]',
    'null',
    '7',
    '{"bounds":{"x":1e9},"background":"red","recent":3}',
  ]) {
    writeFileSync(file, text);
    expect(readWindowMemory(file)).toEqual(nothing);
  }
});

test('a folder that cannot be written keeps nobody from working', () => {
  keepWindowMemory(join(temporaryFolder(), 'gone', 'window.json'), { ...nothing, bounds });
});

test('the workspace opened last stands first, each once, and the list stays short', () => {
  expect(withRecent(['/a', '/b'], '/b')).toEqual(['/b', '/a']);
  expect(withRecent(['1', '2', '3', '4', '5', '6', '7', '8'], '9')).toHaveLength(8);
});
