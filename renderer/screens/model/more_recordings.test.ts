import { describe, expect, it } from 'vitest';
import type { LearningCurve } from '../../../data/schema.ts';
import { createTexts } from '../../messages/texts.ts';
import { curvePoints, moreRecordingsWords } from './more_recordings.ts';

const en = createTexts('en');
const curve: LearningCurve = {
  points: [
    { recordings: 10, score: 0.6 },
    { recordings: 20, score: 0.7 },
    { recordings: 40, score: 0.8 },
  ],
  fit: { limit: 1, scale: 1.264, rate: 0.5 },
  more_recordings: 40,
  expected_gain: 0.058,
};

describe('whether more recordings would help', () => {
  it.each([
    [0.058, '40 more recordings would likely raise this by about 6 of 100.'],
    [0.004, '40 more recordings like these would hardly change this.'],
    [null, 'From these recordings it cannot be said whether more of them would help.'],
  ])('is said by what the curve expects: %s', (expected_gain, words) => {
    expect(moreRecordingsWords({ ...curve, expected_gain }, en)).toBe(words);
  });
});

describe('the curve', () => {
  it('goes on from its last point to what is expected of more', () => {
    expect(curvePoints(curve).map(({ recordings }) => recordings)).toEqual([10, 20, 40, 60, 80]);
    const [, , last, , end] = curvePoints(curve);
    expect(last).toEqual({ recordings: 40, measured: 0.8, expected: 0.8 });
    expect(end).toMatchObject({ measured: null, expected: expect.closeTo(0.859, 3) });
  });

  it('ends where it was measured when nothing fits it', () => {
    expect(curvePoints({ ...curve, fit: null }).map(({ expected }) => expected)).toEqual([null, null, null]);
  });
});
