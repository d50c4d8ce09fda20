import { expect, test } from 'vitest';
import { settled } from '../../testing.ts';
import { createFetchQueue } from './fetch_queue.ts';

/** Answers when the test says so. */
function openQueue(kept = 10) {
  const asked: number[] = [];
  const answers = new Map<number, PromiseWithResolvers<string>>();
  const fetch = (id: number) => {
    asked.push(id);
    const answer = Promise.withResolvers<string>();
    answers.set(id, answer);
    return answer.promise;
  };
  const queue = createFetchQueue({ fetch, atOnce: 2, kept });
  const heard: (string | null)[] = [];
  const want = (id: number) => queue.want(id, (value) => heard.push(value));
  const answer = async (id: number) => {
    answers.get(id)?.resolve(`recording ${id}`);
    await settled();
  };
  const fail = async (id: number) => {
    answers.get(id)?.reject(new Error('damaged'));
    await settled();
  };
  return { want, heard, asked, answer, fail };
}

test('few are fetched at a time, the others in turn', async () => {
  const { want, asked, answer, heard } = openQueue();
  for (const id of [1, 2, 3, 4]) want(id);
  expect(asked).toEqual([1, 2]);
  await answer(2);
  expect(asked).toEqual([1, 2, 3]);
  expect(heard).toEqual(['recording 2']);
});

test('what scrolled away before its turn is never fetched', async () => {
  const { want, asked, answer } = openQueue();
  const cancels = [1, 2, 3, 4].map(want);
  cancels[2]?.();
  await answer(1);
  await answer(2);
  expect(asked).toEqual([1, 2, 4]);
});

test('whoever left while it was fetched is not told, and it is kept all the same', async () => {
  const { want, asked, answer, heard } = openQueue();
  want(1)();
  await answer(1);
  expect(heard).toEqual([]);
  want(1);
  expect([heard, asked]).toEqual([['recording 1'], [1]]);
});

test('two that want the same share one fetch', async () => {
  const { want, asked, answer, heard } = openQueue();
  want(1);
  want(1);
  await answer(1);
  expect([asked, heard]).toEqual([[1], ['recording 1', 'recording 1']]);
});

test('only the latest wanted are kept', async () => {
  const { want, asked, answer } = openQueue(2);
  for (const id of [1, 2]) {
    want(id);
    await answer(id);
  }
  want(1);
  want(3);
  await answer(3);
  want(1);
  want(2);
  expect(asked).toEqual([1, 2, 3, 2]);
});

test('a failure is told, not kept, and does not hold up the others', async () => {
  const { want, asked, fail, heard } = openQueue();
  for (const id of [1, 2, 3]) want(id);
  await fail(1);
  expect([heard, asked]).toEqual([[null], [1, 2, 3]]);
  want(1);
  await fail(2);
  expect(asked).toEqual([1, 2, 3, 1]);
});
