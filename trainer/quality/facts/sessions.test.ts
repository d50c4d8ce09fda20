import { expect, test } from 'vitest';
import { factsOf } from '../../testing.ts';
import { takesOf } from '../testing.ts';
import { sessionFindings } from './sessions.ts';

test('labels recorded in two sessions each say nothing', () => {
  expect(sessionFindings(takesOf({ drink: 4, eat: 4 }))).toEqual([]);
});

test.each([
  ['no recording carries a session', null, 'NO_SESSIONS', []],
  ['all come from one session', 'sess_1', 'ONE_SESSION', ['sess_1']],
])('%s: figures may flatter', (_, session_id, code, evidence) => {
  expect(sessionFindings(takesOf({ drink: 4, eat: 4 }, { session_id }))).toMatchObject([
    { code, status: 'WARNING', count: 8, evidence },
  ]);
});

test('a label of one session among several is named; one without sessions can be divided', () => {
  const thanks = [20, 21, 22].map((id) => factsOf(id, { label: 'thanks', session_id: 'sess_2' }));
  const bye = [30, 31, 32].map((id) => factsOf(id, { label: 'bye', session_id: null }));
  expect(sessionFindings([...takesOf({ drink: 4, eat: 4 }), ...thanks, ...bye])).toMatchObject([
    { code: 'LABELS_IN_ONE_SESSION', status: 'WARNING', evidence: ['thanks'] },
  ]);
});
