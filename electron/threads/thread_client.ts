import type { Worker } from 'node:worker_threads';
import { AppError, fromErrorJson } from '../../data/errors.ts';
import { type ThreadRequest, threadResponseSchema } from './messages.ts';

/** The main thread's end of a thread that answers requests, one after the other (its own end: answering.ts). */
export class ThreadClient {
  readonly #worker: Worker;
  readonly #pending = new Map<number, PromiseWithResolvers<unknown>>();
  readonly #exited: Promise<void>;
  #ended: Error | null = null;
  #nextId = 1;

  constructor(worker: Worker) {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#exited = promise;
    this.#worker = worker;
    worker.ref();
    this.#worker.on('message', (message: unknown) => this.#settle(message));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => {
      this.#end(
        new AppError('THREAD_ENDED', 'The program is closing, or a part of it broke. Start it again.'),
      );
      resolve();
    });
  }

  /** Resolves with the answer; rejects with the thread's error, and at once when the thread has ended. */
  request(request: unknown): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = this.#nextId++;
    const answer = Promise.withResolvers<unknown>();
    this.#pending.set(id, answer);
    this.#worker.postMessage({ id, request } satisfies ThreadRequest);
    return answer.promise;
  }

  /**
   * Resolves when the thread has answered what it was asked before, and ended.
   * @param patience_ms after which it is ended whatever it does
   */
  async close(patience_ms = Number.POSITIVE_INFINITY): Promise<void> {
    this.#worker.postMessage('close');
    const impatience = Number.isFinite(patience_ms)
      ? setTimeout(() => void this.#worker.terminate(), patience_ms)
      : undefined;
    await this.#exited;
    clearTimeout(impatience);
  }

  #settle(message: unknown): void {
    const response = threadResponseSchema.parse(message);
    const pending = this.#pending.get(response.id);
    this.#pending.delete(response.id);
    if (response.ok) pending?.resolve(response.output);
    else pending?.reject(fromErrorJson(response.error));
  }

  /** What is asked of a thread that is gone must not wait for ever. */
  #end(reason: Error): void {
    this.#ended ??= reason;
    for (const { reject } of this.#pending.values()) reject(this.#ended);
    this.#pending.clear();
  }
}
