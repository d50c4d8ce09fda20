import { expect, it } from 'vitest';
import { fakeProgram } from '../testing.ts';
import { fetchRecommendations } from './advised.ts';

const entry = (user_id: string, modality: 'gesture' | 'sound') => ({
  ...{ user_id, modality, synthetic: false, outcome: 'advise' as const },
  ...{ reason: 'Enough new samples (62 >= 50)', since: 0 },
});
const page = (recommendations: ReturnType<typeof entry>[], next: number | null) => ({
  ...{ recommendations, next },
  counts: { advise: 3, request: 0, held_back: 0 },
  ...{ last_pass: null, next_pass_at: null, policy_problem: null, pass_problem: null },
});

it('fetches as many recommendations as are wanted, in as many pages as that takes', async () => {
  const program = fakeProgram({
    'retraining.recommendations': ({ offset = 0 }: { offset?: number }) =>
      offset === 0
        ? page([entry('Mira', 'gesture'), entry('Jonas', 'sound')], 2)
        : page([entry('Mira', 'sound')], null),
  });
  const all = await fetchRecommendations(program.connection, { outcome: 'advise' }, 600);
  expect(all.recommendations.map(({ user_id, modality }) => [user_id, modality])).toEqual([
    ['Mira', 'gesture'],
    ['Jonas', 'sound'],
    ['Mira', 'sound'],
  ]);
  expect(all.next).toBeNull();
  expect(program.asked.map(({ input }) => input)).toEqual([
    { outcome: 'advise', limit: 500 },
    { outcome: 'advise', limit: 500, offset: 2 },
  ]);
});
