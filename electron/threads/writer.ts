import { workerData } from 'node:worker_threads';
import { openStore } from '../../data/store.ts';
import { runWrite, type WriteName } from '../../data/writes/index.ts';
import { answerRequests } from './answering.ts';
import { storeThreadSchema, writeRequestSchema } from './messages.ts';

/** The thread that changes the store on behalf of the main thread, one write after the other. */

/** A write that somebody waits for should not tidy up as well; the limit holds where there is never a pause. */
const MOST_UNTIDIED_PAGES = 10_000;
const PAUSE_MS = 200;

const store = openStore(storeThreadSchema.parse(workerData).store_file);
store.checkpointAfter(MOST_UNTIDIED_PAGES);
let tidying: NodeJS.Timeout | undefined;

/** On a full disk the log keeps what it holds until there is room; this thread must outlive that. */
function tidy(): void {
  try {
    store.checkpoint();
  } catch {
    // The next pause tries again.
  }
}

answerRequests(
  (request) => {
    const { name, at, operator_id, input } = writeRequestSchema.parse(request);
    clearTimeout(tidying);
    tidying = setTimeout(tidy, PAUSE_MS).unref();
    // runWrite refuses names it does not know and parses the input itself.
    return runWrite(store, name as WriteName, { at, operator_id }, input as never);
  },
  () => {
    clearTimeout(tidying);
    store.close();
  },
);
