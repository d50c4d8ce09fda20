import { describe, expect, it } from 'vitest';
import type { Recording } from '../../../electron/ipc/contract.ts';
import { createTexts } from '../../messages/texts.ts';
import { doubtWords, lengthWords, stateWords } from './recording_words.ts';

const en = createTexts('en');

const recording = (more: Partial<Recording> = {}): Recording => ({
  ...{ sample_id: 1, label: 'yes', imported_label: 'yes', label_status: 'confirmed', session_id: null },
  ...{
    performer_id: null,
    consent: 'given',
    is_demo: false,
    part: 'train',
    recorded_at: null,
    imported_at: 0,
  },
  ...{ signal_kind: 'audio', frames: 24_000, dims: 1, excluded_reason: null, doubt: null },
  ...more,
});

describe('the state of a recording', () => {
  const state = (more: Partial<Recording>) => stateWords(recording(more), 'Mira', en);

  it('says what it is used for', () => {
    expect(state({})).toBe('Used for training');
    expect(state({ part: 'test' })).toBe('Used for the test');
    expect(state({ performer_id: 'system' })).toBe('Used for training');
  });

  it('names the first thing that keeps models from learning it', () => {
    const out = { excluded_reason: 'It is cut off', consent: 'refused', label: null } as const;
    expect(state(out)).toBe('Taken out: It is cut off');
    expect(state({ ...out, excluded_reason: null })).toBe('Consent missing');
    expect(state({ is_demo: true, label: null })).toBe('Demonstration');
    expect(state({ label: null, label_status: 'unconfirmed' })).toBe('Waiting for a label');
    expect(state({ label_status: 'unconfirmed' })).toBe('Not confirmed');
    expect(state({ label_status: 'rejected' })).toBe('Label rejected');
    expect(state({ performer_id: 'Jonas' })).toBe('Performed by somebody else');
  });
});

describe('a doubt', () => {
  const why = (doubt: Recording['doubt']) => doubtWords(recording({ doubt }), en);

  it('says what the recording resembles instead, where that is known', () => {
    expect(why({ score: 1, kind: 'contradicts', instead: 'no' })).toBe('Resembles the recordings of “no”');
    expect(why({ score: 1, kind: 'unlike', instead: null })).toBe('Unlike the others of its label');
    expect(why({ score: 0.5, kind: 'hard_to_tell', instead: 'no' })).toBe('Hard to tell from “no”');
    expect(why(null)).toBeNull();
  });
});

it('gives the length of a sound in seconds, of a movement in frames', () => {
  expect(lengthWords(recording(), en)).toBe('1.5 s');
  expect(lengthWords(recording({ signal_kind: 'sequence', frames: 30 }), en)).toBe('30 frames');
});
