import { workerData } from 'node:worker_threads';
import { openStore } from '../../data/store.ts';
import { runWrite, type WriteName } from '../../data/writes/index.ts';
import { answerRequests } from './answering.ts';
import { storeThreadSchema, writeRequestSchema } from './messages.ts';

/** The thread that changes the store on behalf of the main thread, one write after the other. */

const store = openStore(storeThreadSchema.parse(workerData).store_file);

answerRequests(
  (request) => {
    const { name, at, operator_id, input } = writeRequestSchema.parse(request);
    // runWrite refuses names it does not know and parses the input itself.
    return runWrite(store, name as WriteName, { at, operator_id }, input as never);
  },
  () => store.close(),
);
