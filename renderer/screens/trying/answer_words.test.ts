import { describe, expect, it } from 'vitest';
import type { TryAnswer } from '../../../electron/ipc/contract.ts';
import { outcomeOf, surenessOf, whyAskedBack } from './answer_words.ts';

const answer = (facts: Partial<TryAnswer>): TryAnswer => ({
  answer: null,
  probabilities: [{ label: 'drink', probability: 1 }],
  ...{ limits: { threshold: 0.6, margin: 0.2 }, recording: null, seconds: 0 },
  ...facts,
});
const shares = (first: number, second: number) => [
  { label: 'drink', probability: first },
  { label: 'music', probability: second },
];

describe('an answer', () => {
  it('is as sure as it says', () => {
    expect([0.95, 0.9, 0.8, 0.6, 0.3].map(surenessOf)).toEqual([
      'very',
      'very',
      'fairly',
      'not_very',
      'hardly',
    ]);
  });

  it('is right or wrong only where it is known what was meant', () => {
    const recording = { label: 'drink', part: 'test' } as const;
    expect(outcomeOf(answer({ answer: 'drink', recording }))).toBe('right');
    expect(outcomeOf(answer({ answer: 'music', recording }))).toBe('wrong');
    expect(outcomeOf(answer({ answer: null, recording }))).toBe('asked_back');
    expect(outcomeOf(answer({ answer: 'drink' }))).toBe('not_known');
    expect(outcomeOf(answer({ answer: 'drink', recording: { label: null, part: null } }))).toBe('not_known');
  });

  it('that is none has a reason', () => {
    expect(whyAskedBack(answer({ probabilities: shares(0.5, 0.1) }))).toBe('unsure');
    expect(whyAskedBack(answer({ probabilities: shares(0.62, 0.5) }))).toBe('between');
    expect(whyAskedBack(answer({ probabilities: shares(0.9, 0.1) }))).toBe('no_action');
    expect(whyAskedBack(answer({ limits: null, probabilities: shares(0.5, 0.4) }))).toBe('no_action');
  });
});
