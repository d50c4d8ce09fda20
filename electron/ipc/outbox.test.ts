import { expect, test } from 'vitest';
import { Outbox } from './outbox.ts';

/** A page that reads one text each time it is told to. */
function slowPage() {
  const received: unknown[] = [];
  const unread: (() => void)[] = [];
  const outbox = new Outbox((text, sent) => {
    received.push(JSON.parse(text));
    unread.push(sent);
  });
  const readAll = () => {
    for (let sent = unread.shift(); sent; sent = unread.shift()) sent();
  };
  return { outbox, received, readAll };
}

const job = (job_id: number, fraction: number) => ({ event: 'job.changed', payload: { job_id, fraction } });

test('events of a page that keeps up arrive one by one, in order', () => {
  const { outbox, received, readAll } = slowPage();
  for (const fraction of [0.1, 0.2, 0.3]) {
    outbox.offer('job.changed', job(1, fraction).payload);
    readAll();
  }
  expect(received).toEqual([job(1, 0.1), job(1, 0.2), job(1, 0.3)]);
});

test('a page that fell behind gets the newest state of each job, and every other event once', () => {
  const { outbox, received, readAll } = slowPage();
  outbox.offer('job.changed', job(1, 0).payload);
  for (let step = 1; step <= 1000; step += 1) {
    outbox.offer('job.changed', job(1, step / 1000).payload);
    outbox.offer('job.changed', job(2, step / 1000).payload);
    outbox.offer('store.changed', { topics: ['users'] });
    outbox.offer('store.changed', { topics: ['models'] });
  }
  readAll();
  expect(received).toEqual([
    job(1, 0),
    job(1, 1),
    job(2, 1),
    { event: 'store.changed', payload: { topics: ['users'] } },
    { event: 'store.changed', payload: { topics: ['models'] } },
  ]);
});

test('the last state offered is the last one received', () => {
  const { outbox, received, readAll } = slowPage();
  outbox.offer('job.changed', job(1, 0).payload);
  outbox.offer('job.changed', job(1, 0.5).payload);
  outbox.offer('store.changed', { topics: ['models'] });
  outbox.offer('job.changed', job(1, 1).payload);
  readAll();
  expect(received.at(-1)).toEqual(job(1, 1));
});
