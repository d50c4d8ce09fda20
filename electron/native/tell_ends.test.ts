import { expect, test } from 'vitest';
import type { ProgramListener } from '../events.ts';
import { nativeWords } from './native_words.ts';
import { tellEnds } from './tell_ends.ts';

const job = {
  ...{ job_id: 3, kind: 'train', status: 'in_progress', user_id: 'Mira', modality: 'gesture' },
  ...{ priority: 'normal', attempts: 1, interruptions: 0, retry_of: null, stage: null, fraction: null },
  ...{ done: null, total: null, created_at: 0, started_at: 0, finished_at: null },
  ...{ cancel_requested_at: null, operator: 'Maria', curve: [], race: null, result: null, error: null },
};
const ended = { ...job, status: 'completed', finished_at: 60_000 };

function telling(isAway: boolean) {
  const told: string[] = [];
  let speak: ProgramListener = () => undefined;
  const program = {
    subscribe(listener: ProgramListener) {
      speak = listener;
      return () => undefined;
    },
  };
  tellEnds(program, {
    words: nativeWords('en'),
    isAway: () => isAway,
    show: ({ title }) => told.push(title),
  });
  return { told, say: (payload: unknown) => speak('job.changed', payload) };
}

test('work that ends while nobody looks is told once', () => {
  const { told, say } = telling(true);
  for (const payload of [job, job, ended, ended]) say(payload);
  expect(told).toEqual(['The training: finished']);
});

test('whoever looks at the window sees it there; what ended before is no news', () => {
  const looking = telling(false);
  for (const payload of [job, ended]) looking.say(payload);
  const late = telling(true);
  late.say(ended);
  expect([...looking.told, ...late.told]).toEqual([]);
});
