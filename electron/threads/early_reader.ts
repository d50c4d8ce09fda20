import { Worker } from 'node:worker_threads';
import type { StoreThreadData } from './messages.ts';

/**
 * Starts the reader thread while the main thread still loads the program: each takes a processor for half a second.
 * Until the program takes it over, it keeps nobody waiting who wants to end.
 */
export function startReaderEarly(url: URL, store_file: string): Worker {
  const worker = new Worker(url, { workerData: { store_file } satisfies StoreThreadData });
  worker.unref();
  return worker;
}
