import { describe, expect, it } from 'vitest';
import type { RaceEntry } from '../../../data/schema.ts';
import { lanesOf, ofHundred } from './race_lanes.ts';

let next = 0;
const ended = (algorithm: RaceEntry['algorithm'], score: number, understood: number): RaceEntry => ({
  ...{ number: next++, algorithm, state: 'completed', score, understood },
});
const cutOff = (algorithm: RaceEntry['algorithm']): RaceEntry => ({
  ...{ number: next++, algorithm, state: 'pruned', score: null, understood: null },
});

describe('the race', () => {
  it('has a lane for each way of learning, the best in front', () => {
    const entries = [ended('linear', 0.7, 0.6), ended('rocket', 0.2, 0.91), ended('forest', 0.4, 0.8)];
    expect(lanesOf({ entries }).map(({ algorithm, leads }) => [algorithm, leads])).toEqual([
      ['rocket', true],
      ['forest', false],
      ['linear', false],
    ]);
  });

  it('shows a way of learning by its best try, and counts what was cut off', () => {
    const entries = [ended('rocket', 0.5, 0.7), ended('rocket', 0.2, 0.9), cutOff('rocket')];
    expect(lanesOf({ entries })).toEqual([
      { algorithm: 'rocket', tried: 3, stopped: 1, understood: 0.9, others: [0.7], leads: true },
    ]);
  });

  it('is led by nobody while nobody has come to an end', () => {
    expect(lanesOf({ entries: [cutOff('mlp'), cutOff('linear')] }).map(({ leads }) => leads)).toEqual([
      false,
      false,
    ]);
  });

  it('never rounds up to all, nor down to none', () => {
    expect([0, 0.001, 0.914, 0.999, 1].map(ofHundred)).toEqual([0, 1, 91, 99, 100]);
  });
});
