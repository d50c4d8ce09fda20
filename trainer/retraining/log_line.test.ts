import { expect, test } from 'vitest';
import { retrainingLogLineSchema } from '../../data/retraining/decision_schema.ts';
import { decide } from './decide.ts';
import { isLogged, logLineOf } from './log_line.ts';
import { NOON, policyWith, quietObservation, UTC } from './testing.ts';

const moment = { now: NOON, utc_offset_minutes: UTC };
const decided = (mode: 'advise' | 'automatic', clarifications: number, pending_since: number | null = null) =>
  decide(
    policyWith({ mode }),
    quietObservation({ clarifications, recognitions: 100, pending_since }),
    moment,
  );

test('a line has the fields of S8, and the evidence behind the rate', () => {
  const line = logLineOf(decided('automatic', 23));
  expect(retrainingLogLineSchema.parse(line)).toEqual({
    user_id: 'anna',
    modality: 'gesture',
    timestamp: '2026-11-18T12:00:00.000Z',
    trigger_reason: 'High clarification rate (0.23 > 0.15)',
    num_new_samples: 0,
    clarification_rate: 0.23,
    model_version_before: 'gesture-anna-v2',
    policy_config_version: 7,
    num_clarifications: 23,
    num_recognitions: 100,
    clarification_rate_lower_bound: expect.closeTo(0.1685, 3),
    mode: 'automatic',
    outcome: 'request',
    held_back_by: [],
  });
});

test('what held a request back stands in its line', () => {
  expect(logLineOf(decided('automatic', 23, NOON))).toMatchObject({
    ...{ outcome: 'held_back', held_back_by: ['pending_job'] },
    trigger_reason: 'High clarification rate (0.23 > 0.15)',
  });
});

test('every request is logged, and every change of the outcome', () => {
  const [nothing, advise, request] = [decided('advise', 0), decided('advise', 23), decided('automatic', 23)];
  expect([isLogged(nothing, null), isLogged(nothing, 'nothing'), isLogged(nothing, 'advise')]).toEqual([
    ...[false, false, true],
  ]);
  expect([isLogged(advise, null), isLogged(advise, 'advise'), isLogged(advise, 'held_back')]).toEqual([
    ...[true, false, true],
  ]);
  expect([isLogged(request, null), isLogged(request, 'request')]).toEqual([true, true]);
});
