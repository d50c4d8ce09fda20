import { expect, test } from 'vitest';
import { sessionPoints } from './session_points.ts';

const none = { train: 0, validation: 0, test: 0, holdout: 0 };
const session = (session_id: string, samples: number, first_recorded_at: number | null) => ({
  ...{ session_id, samples, first_recorded_at },
  labels: 1,
  parts: none,
});

test('recordings add up from the oldest session on, whatever order they come in', () => {
  const { points, undated } = sessionPoints([
    session('b', 5, 200),
    session('a', 10, 100),
    session('c', 1, 300),
  ]);
  expect(points).toEqual([
    { at: 100, samples: 10, total: 10 },
    { at: 200, samples: 5, total: 15 },
    { at: 300, samples: 1, total: 16 },
  ]);
  expect(undated).toBe(0);
});

test('what has no date is counted, not placed', () => {
  expect(sessionPoints([session('a', 4, null), session('b', 2, 0)])).toEqual({
    points: [{ at: 0, samples: 2, total: 2 }],
    undated: 4,
  });
});
