import { Worker } from 'node:worker_threads';
import type { ReaderThreadData } from './messages.ts';

/**
 * Starts the reader thread while the main thread still loads the program, and has it read what the window opens with:
 * each takes a processor for half a second. Until the program takes it over, it keeps nobody waiting who wants to end.
 */
export function startReaderEarly(url: URL, store_file: string): Worker {
  const workerData = { store_file, ahead: 'people' } satisfies ReaderThreadData;
  const worker = new Worker(url, { workerData });
  worker.unref();
  return worker;
}
