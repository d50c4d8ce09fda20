import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { ThreadClient } from './thread_client.ts';

/** A thread made of the given lines; `parentPort` is there. */
function thread(...lines: string[]): ThreadClient {
  const script = ["import { parentPort } from 'node:worker_threads';", ...lines].join('\n');
  return new ThreadClient(new Worker(new URL(`data:text/javascript,${encodeURIComponent(script)}`)));
}

const ECHO = `parentPort.on('message', (message) => {
  if (message === 'close') parentPort.close();
  else parentPort.postMessage({ ok: true, id: message.id, output: message.request });
});`;

describe('a thread that answers', () => {
  test('gives each request its own answer', async () => {
    const client = thread(ECHO);
    expect(await Promise.all([client.request('a'), client.request('b')])).toEqual(['a', 'b']);
    await client.close();
  });

  test('passes its errors on with their code', async () => {
    const error = { code: 'STORE_BUSY', message: 'Try again.' };
    const client = thread(
      `parentPort.once('message', ({ id }) => parentPort.postMessage({ ok: false, id, error: ${JSON.stringify(error)} }));`,
    );
    await expect(client.request('a')).rejects.toMatchObject(error);
  });

  test('is not waited for once it has ended', async () => {
    const client = thread(ECHO);
    await client.close();
    await expect(client.request('a')).rejects.toMatchObject({ code: 'THREAD_ENDED' });
    await client.close();
  });

  test('is waited for only so long, where somebody says so', async () => {
    const client = thread("parentPort.on('message', () => { for (;;); });");
    const answer = client.request('a');
    const given = expect(answer).rejects.toMatchObject({ code: 'THREAD_ENDED' });
    await client.close(1);
    await given;
  });
});

test('a thread that breaks fails what it was asked, and what it is asked afterwards', async () => {
  const client = thread(`parentPort.on('message', () => { throw new Error('The disk is gone.'); });`);
  await expect(client.request('a')).rejects.toThrow('The disk is gone.');
  await expect(client.request('b')).rejects.toThrow('The disk is gone.');
  await client.close();
});

test('a thread that could not even start is not waited for', async () => {
  const client = thread(`throw new Error('The store is damaged.');`);
  await expect(client.request('a')).rejects.toThrow('The store is damaged.');
  await client.close();
});
