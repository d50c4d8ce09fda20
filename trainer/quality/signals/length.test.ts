import { expect, test } from 'vitest';
import { movementOf, sequenceOf, soundOf, toneOf } from '../testing.ts';
import { lengthFindings } from './length.ts';

const take = (id: number, frames: number) => sequenceOf(id, 42, movementOf({ frames }, id));

test('a slip of the button is too short for a call', () => {
  const sounds = [0.15, 0.09, 3].map((seconds, i) => soundOf(i + 1, toneOf({ seconds })));
  expect(lengthFindings(sounds)).toMatchObject([{ code: 'SHORT_RECORDINGS', evidence: ['recording-2'] }]);
});

test('two frames are too short among movements, but not among poses', () => {
  expect(lengthFindings([take(1, 30), take(2, 2), take(3, 20)])).toMatchObject([
    { code: 'SHORT_RECORDINGS', status: 'WARNING', evidence: ['recording-2'] },
  ]);
  expect(lengthFindings([take(1, 1), take(2, 2), take(3, 1)])).toEqual([]);
});
