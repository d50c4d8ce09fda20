import { expect, test } from 'vitest';
import type { RetrainingEvent } from '../../data/retraining/event_schema.ts';
import { decide } from './decide.ts';
import { DAY_MS } from './duration.ts';
import { PairHistory } from './pair_history.ts';
import { NOON, policyWith, UTC } from './testing.ts';

test('a cool-down of months is remembered until its end', () => {
  const history = new PairHistory({ user_id: 'anna', modality: 'gesture' });
  const samples = Array.from(
    { length: 60 },
    (_, i) => ({ kind: 'sample', at: NOON, label: `${i % 2}` }) as const,
  );
  const training: RetrainingEvent[] = [
    { kind: 'request', at: NOON, job_id: 1, origin: 'scheduler' },
    { kind: 'training_ended', at: NOON, job_id: 1, trained: null },
  ];
  for (const event of [...samples, ...training]) history.add(event);
  const policy = policyWith({ mode: 'automatic', cooldown_hours: 90 * 24 });
  const outcomeAfter = (days: number) => {
    const now = NOON + days * DAY_MS;
    return decide(policy, history.observe(now), { now, utc_offset_minutes: UTC }).outcome;
  };
  expect(outcomeAfter(89)).toBe('held_back');
  expect(outcomeAfter(90)).toBe('request');
});
