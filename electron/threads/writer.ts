import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { toErrorJson } from '../../data/errors.ts';
import { openStore, type Store } from '../../data/store.ts';
import { runWrite, type WriteName } from '../../data/writes/index.ts';
import { type WriteResponse, writeRequestSchema } from './messages.ts';

/** The thread that changes the store on behalf of the main thread, one write after the other. */

const { store_file } = z.object({ store_file: z.string() }).parse(workerData);
const store = openStore(store_file);

parentPort?.on('message', (message: unknown) => {
  if (message === 'close') {
    store.close();
    parentPort?.close();
  } else parentPort?.postMessage(answer(store, message));
});

function answer(target: Store, message: unknown): WriteResponse {
  const { id, name, at, operator_id, input } = writeRequestSchema.parse(message);
  try {
    // runWrite refuses names it does not know and parses the input itself.
    return { id, output: runWrite(target, name as WriteName, { at, operator_id }, input as never) };
  } catch (error) {
    return { id, error: toErrorJson(error) };
  }
}
