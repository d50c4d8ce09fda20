import { expect, test } from 'vitest';
import { exportPlace, preparePlace } from './export_place.ts';
import { stickOf } from './stick.ts';

test.each([
  ['/Volumes/STICK', '/Volumes/STICK'],
  ['/Volumes/STICK/a/b', '/Volumes/STICK'],
  ['/media/anna/My Stick/a', '/media/anna/My Stick'],
  ['/run/media/anna/STICK', '/run/media/anna/STICK'],
  ['/home/anna/media/anna/STICK', null],
  ['/media', null],
])('%s lies on the stick %s', (path, stick) => {
  expect(stickOf(path)).toBe(stick);
});

test('a stick that is not plugged in is missed, not made up as a folder of the computer', async () => {
  const place = exportPlace('/media/nobody-here/A3CP-STICK/models', 'gesture-anna-v1');
  const manifest = { model_version: 'gesture-anna-v1', user_id: 'anna' };
  await expect(preparePlace(place, manifest)).rejects.toMatchObject({ code: 'EXPORT_TARGET_GONE' });
});
