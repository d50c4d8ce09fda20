import { parentPort } from 'node:worker_threads';
import { toErrorJson } from '../../data/errors.ts';
import { type ThreadResponse, threadRequestSchema } from './messages.ts';

/** Answers what the main thread asks this one (its own end: thread_client.ts), until it asks to close. */
export function answerRequests(answer: (request: unknown) => unknown, close: () => void): void {
  parentPort?.on('message', (message: unknown) => {
    if (message === 'close') {
      close();
      parentPort?.close();
    } else parentPort?.postMessage(respond(answer, message));
  });
}

function respond(answer: (request: unknown) => unknown, message: unknown): ThreadResponse {
  const { id, request } = threadRequestSchema.parse(message);
  try {
    return { id, output: answer(request) };
  } catch (error) {
    return { id, error: toErrorJson(error) };
  }
}
