import { expect, test } from 'vitest';
import { soundOf, type Tone, toneOf } from '../testing.ts';
import { levelFindings } from './level.ts';
import { hear } from './loudness.ts';

const heard = (...tones: Tone[]) => tones.map((tone, i) => hear(soundOf(i + 1, toneOf(tone, i + 1))));
const silence: Tone = { peak: 0, noise: 0.0003 };

test('calls from far off to close by say nothing', () => {
  expect(levelFindings(heard({ peak: 0.02 }, { peak: 0.3 }, { peak: 0.99 }))).toEqual([]);
});

test.each([
  ['noise of a room alone', silence, 'SILENT_RECORDINGS'],
  ['nothing at all', { peak: 0, noise: 0 }, 'SILENT_RECORDINGS'],
  ['a call at the edge of hearing', { peak: 0.003, noise: 0.0001 }, 'QUIET_RECORDINGS'],
  ['noise at full blast', { peak: 0, noise: 0.6 }, 'LOUD_RECORDINGS'],
])('%s among good ones', (_, tone, code) => {
  expect(levelFindings(heard({}, tone, {}))).toMatchObject([
    { code, status: 'WARNING', count: 1, evidence: ['recording-2'] },
  ]);
});

test('silence wherever one listens blocks the training, and is all there is to say', () => {
  expect(levelFindings(heard(silence, silence, silence))).toMatchObject([
    { code: 'ALL_SILENT', status: 'FAILED', count: 3 },
  ]);
});

test('a word with long silence around it is not silent', () => {
  const padded = new Float32Array(5 * 16_000);
  padded.set(toneOf({ seconds: 0.4 }), 32_000);
  expect(levelFindings([hear(soundOf(1, padded))])).toEqual([]);
});
