import { parentPort } from 'node:worker_threads';
import { toErrorJson } from '../../data/errors.ts';
import { type ThreadResponse, threadRequestSchema } from './messages.ts';

/**
 * Answers what the main thread asks this one (its own end: thread_client.ts), one after the other, until it asks
 * to close; what was asked before that is answered first.
 */
export function answerRequests(answer: (request: unknown) => unknown, close: () => void): void {
  let before = Promise.resolve();
  parentPort?.on('message', (message: unknown) => {
    before = before.then(async () => {
      if (message === 'close') {
        close();
        parentPort?.close();
      } else parentPort?.postMessage(await respond(answer, message));
    });
  });
}

async function respond(answer: (request: unknown) => unknown, message: unknown): Promise<ThreadResponse> {
  const { id, request } = threadRequestSchema.parse(message);
  try {
    return { ok: true, id, output: await answer(request) };
  } catch (error) {
    return { ok: false, id, error: toErrorJson(error) };
  }
}
