import { expect, test } from 'vitest';
import { stamp } from '../../data/testing/store.ts';
import { temporaryWorkspace } from '../../data/testing/temporary.ts';
import { DAY_MS, HOUR_MS, WEEK_MS } from '../../trainer/retraining/duration.ts';
import { rateHistory } from './rate_points.ts';
import { type Item, LivedHistory } from './testing_history.ts';

const NOW = stamp.at;
const gestures = { user_id: 'anna', modality: 'gesture' } as const;

type Recognition = Extract<Item, { is: 'recognition' }>;

/** A recognition so long ago; with a session alone, it is for that to say what it was of. */
function recognised(ago: number, facts: Partial<Recognition> = {}): Item {
  const minutes = -Math.round(ago / 60_000);
  return {
    ...{ is: 'recognition', session_id: null, modality: 'gesture', form: 'message', confidence: 0.5 },
    ...{ minutes, clarification: false },
    ...facts,
  };
}

function rates(items: Item[]) {
  const life = new LivedHistory(temporaryWorkspace(), 'anna');
  life.import(items);
  return rateHistory(life.store, gestures, { now: NOW, level: 0.95 });
}

test('a history of less than three weeks is told by days, without gaps', () => {
  const points = rates([
    recognised(2 * DAY_MS + HOUR_MS, { clarification: true }),
    recognised(2 * DAY_MS + 2 * HOUR_MS),
    recognised(HOUR_MS),
    recognised(-HOUR_MS),
  ]);
  expect(points.map(({ from, to }) => [(NOW - from) / DAY_MS, (NOW - to) / DAY_MS])).toEqual([
    [3, 2],
    [2, 1],
    [1, 0],
  ]);
  expect(
    points.map(({ recognitions, clarifications, rate }) => [recognitions, clarifications, rate]),
  ).toEqual([
    [2, 1, 0.5],
    [0, 0, null],
    [1, 0, 0],
  ]);
  // Nobody knows anything of a day without recognitions.
  expect(points[1]).toMatchObject({ lower: 0, upper: 1 });
});

test('a longer one by weeks, of which half a year is told', () => {
  const points = rates([3, 20, 40].map((weeks) => recognised(weeks * WEEK_MS + HOUR_MS)));
  expect(points).toHaveLength(21);
  expect(points.at(-1)).toMatchObject({ from: NOW - WEEK_MS, to: NOW });
  expect(points.filter(({ recognitions }) => recognitions > 0).map(({ to }) => (NOW - to) / WEEK_MS)).toEqual(
    [20, 3],
  );
});

test('counts as the decision does: what a session says, and a question beside its flagged recognition once', () => {
  const inSession = { session_id: 's1', modality: null } as const;
  const asked = { ...inSession, form: 'clarification_event' } as const;
  const [point] = rates([
    recognised(9 * HOUR_MS, { ...inSession, modality: 'gesture', clarification: true }),
    recognised(8 * HOUR_MS, asked),
    recognised(7 * HOUR_MS, { ...inSession, form: 'inference_trace' }),
    recognised(6 * HOUR_MS, asked),
    recognised(5 * HOUR_MS, { session_id: 'unknown', modality: null }),
  ]);
  expect(point).toMatchObject({ recognitions: 2, clarifications: 2, rate: 1 });
});

test('the band is the Wilson band of the policy, one-sided on each side', () => {
  const [point] = rates(
    Array.from({ length: 10 }, (_, i) => recognised((i + 1) * HOUR_MS, { clarification: i < 2 })),
  );
  // Wilson's formula with z = 1.6449, worked out apart.
  expect(point?.lower).toBeCloseTo(0.06856, 4);
  expect(point?.upper).toBeCloseTo(0.45921, 4);
});
