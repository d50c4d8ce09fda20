import { Worker } from 'node:worker_threads';
import { AppError, fromErrorJson } from '../../data/errors.ts';
import type { WriteInput, WriteName, WriteOutput } from '../../data/writes/index.ts';
import { type WriteRequest, writeResponseSchema } from './messages.ts';

/** Carries out one named write in the writer thread, in one transaction together with its audit entry. */
export type Write = <K extends WriteName>(name: K, input: WriteInput<K>) => Promise<WriteOutput<K>>;

interface Pending {
  resolve(output: unknown): void;
  reject(error: Error): void;
}

/**
 * The main thread's way to change the store. SQLite waits synchronously for a lock; in a thread of its own
 * that wait never freezes the window.
 */
export class WriterClient {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;

  constructor(url: URL, store_file: string) {
    this.#worker = new Worker(url, { workerData: { store_file } });
    this.#worker.on('message', (message: unknown) => this.#settle(message));
    this.#worker.on('error', (error) => this.#failAll(error));
    this.#worker.on('exit', () => this.#failAll(new AppError('WRITER_STOPPED', 'The store is closed.')));
  }

  /** Runs the write and resolves with its output; rejects with the writer's error. */
  write<K extends WriteName>(
    name: K,
    input: WriteInput<K>,
    stamp: { at: number; operator_id: string },
  ): Promise<WriteOutput<K>> {
    const id = this.#nextId++;
    const request: WriteRequest = { id, name, at: stamp.at, operator_id: stamp.operator_id, input };
    return new Promise((resolve, reject) => {
      // The writer runs the function of this very name, so its output has this very type.
      this.#pending.set(id, { resolve: (output) => resolve(output as WriteOutput<K>), reject });
      this.#worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
    this.#worker.postMessage('close');
    await new Promise((resolve) => this.#worker.once('exit', resolve));
  }

  #settle(message: unknown): void {
    const response = writeResponseSchema.parse(message);
    const pending = this.#pending.get(response.id);
    this.#pending.delete(response.id);
    if ('error' in response) pending?.reject(fromErrorJson(response.error));
    else pending?.resolve(response.output);
  }

  #failAll(error: Error): void {
    for (const pending of this.#pending.values()) pending.reject(error);
    this.#pending.clear();
  }
}
