import { workerData } from 'node:worker_threads';
import { openReadonlyStore, type ReadonlyStore } from '../../data/store.ts';
import { answerRequests } from './answering.ts';
import { readRequestSchema, storeThreadSchema } from './messages.ts';
import { reads } from './reads.ts';

/** The thread of the reads that take long (see reads.ts), one after the other. */

const store = openReadonlyStore(storeThreadSchema.parse(workerData).store_file);

answerRequests(
  (request) => {
    const { name, input } = readRequestSchema.parse(request);
    // The main thread's client is typed by the same table: the input is the one of this very read.
    const read = reads[name] as (store: ReadonlyStore, input: unknown) => unknown;
    return read(store, input);
  },
  () => store.close(),
);
