import { expect, test } from 'vitest';
import { offeredPlaces } from './offered_places.ts';
import { readRecent, rememberFolder } from './recent_folders.ts';

const stick = { name: 'STICK', path: '/media/robin/STICK', drive: true, free_bytes: 8e9 };
const home = { name: 'robin', path: '/home/robin', drive: false, free_bytes: 1e9 };

test('sticks come first with the room on them, then earlier folders; home is not offered', () => {
  const offered = offeredPlaces([home, stick], ['/data/device']);
  expect(offered).toEqual([
    { name: 'STICK', path: stick.path, free_bytes: 8e9 },
    { name: '/data/device', path: '/data/device', free_bytes: null },
  ]);
});

test('a stick that was exported to before is offered once', () => {
  expect(offeredPlaces([stick], [stick.path])).toHaveLength(1);
});

function memory() {
  const kept = new Map<string, string>();
  return {
    read: (name: string) => kept.get(name) ?? null,
    write: (name: string, value: string) => void kept.set(name, value),
  };
}

test('the last few folders are remembered, the latest first and each once', () => {
  const remembered = memory();
  for (const folder of ['/a', '/b', '/c', '/b', '/d']) rememberFolder(remembered, folder);
  expect(readRecent(remembered)).toEqual(['/d', '/b', '/c']);
});

test('what cannot be read is forgotten', () => {
  const remembered = memory();
  remembered.write('a3cp_export_folders', 'no list');
  expect(readRecent(remembered)).toEqual([]);
});
