import { expect, it } from 'vitest';
import { fakeProgram, settled } from '../../testing.ts';
import { createNews } from './news_store.ts';

const mira = { user_id: 'Mira', modality: 'gesture' } as const;
const info = {
  ...{ version: '0.1.0', workspace: '/w', empty: false, native_dialogs: false },
  ...{ operator: 'Robin', operator_id: 'robin' },
};

function program(advice: { modality: 'gesture' | 'sound'; since: number }) {
  const recommendation = { user_id: 'Mira', synthetic: false, outcome: 'advise' as const, reason: 'x' };
  return fakeProgram({
    'app.info': () => info,
    'people.history': () => ({
      entries: [
        { key: 'import-1', at: 900, operator: 'Kim', facts: { kind: 'import', job_id: 1, samples: 8 } },
      ],
      total: 1,
    }),
    'retraining.recommendations': () => ({
      recommendations: [{ ...recommendation, ...advice }],
      ...{ next: null, counts: { advise: 1, request: 0, held_back: 0 } },
      ...{ last_pass: null, next_pass_at: null, policy_problem: null, pass_problem: null },
    }),
  });
}

async function newsFrom(advice: Parameters<typeof program>[0]) {
  const { connection, asked } = program(advice);
  const news = createNews(connection, mira, 500);
  await news.getState().reload();
  await settled();
  return { value: news.getState().value, asked };
}

it('asks for what happened after the visit, and says first that retraining is advised since', async () => {
  const { value, asked } = await newsFrom({ modality: 'gesture', since: 600 });
  expect(value).toEqual([{ kind: 'advised' }, { kind: 'imported', count: 8 }]);
  expect(asked).toContainEqual({ name: 'people.history', input: { ...mira, after: 500, limit: 500 } });
});

it('does not tell advice that was there before, or that is about something else', async () => {
  const imported = [{ kind: 'imported', count: 8 }];
  expect((await newsFrom({ modality: 'gesture', since: 400 })).value).toEqual(imported);
  expect((await newsFrom({ modality: 'sound', since: 600 })).value).toEqual(imported);
});
