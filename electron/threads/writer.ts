import { workerData } from 'node:worker_threads';
import { openStore, type Store } from '../../data/store.ts';
import { StoreError } from '../../data/store_errors.ts';
import { runWrite, type WriteName } from '../../data/writes/index.ts';
import { answerRequests } from './answering.ts';
import { storeThreadSchema, writeRequestSchema } from './messages.ts';

/** The thread that changes the store on behalf of the main thread, one write after the other. */

/**
 * A write that somebody waits for should not tidy up as well: that is for the pauses. Where there are none, it comes
 * behind the answer. A log that is put in place often is written over from its beginning, and need not grow: growing
 * makes the file system write its own journal too, which takes many times as long beside a training.
 */
const MOST_UNTIDIED_WRITES = 200;
const PAUSE_MS = 200;
/** For the writes that are large by themselves. */
const MOST_UNTIDIED_PAGES = 10_000;

const { store_file } = storeThreadSchema.parse(workerData);
let store: Store | null = open();

function open(): Store {
  const opened = openStore(store_file);
  opened.checkpointAfter(MOST_UNTIDIED_PAGES);
  return opened;
}

/**
 * A connection that was opened while the disk was read-only, or that lost its disk, stays broken when the disk is
 * well again: the next write opens another.
 */
function parted<T>(error: T): T {
  if (error instanceof StoreError && STAYS_BROKEN.has(error.code)) {
    store?.close();
    store = null;
  }
  return error;
}

const STAYS_BROKEN = new Set(['STORE_NOT_WRITABLE', 'STORE_IO']);

let tidying: NodeJS.Timeout | undefined;
let untidied = 0;

function tidyInTime(): void {
  untidied += 1;
  tidying ??= setTimeout(tidy, PAUSE_MS).unref();
  tidying.refresh();
  if (untidied === MOST_UNTIDIED_WRITES) setImmediate(tidy);
}

/** On a full disk the log keeps what it holds until there is room; this thread must outlive that. */
function tidy(): void {
  untidied = 0;
  try {
    store?.checkpoint();
  } catch {
    // The next pause tries again.
  }
}

answerRequests(
  (request) => {
    const { name, at, operator_id, input } = writeRequestSchema.parse(request);
    tidyInTime();
    store ??= open();
    try {
      // runWrite refuses names it does not know and parses the input itself.
      return runWrite(store, name as WriteName, { at, operator_id }, input as never);
    } catch (error) {
      throw parted(error);
    }
  },
  () => {
    clearTimeout(tidying);
    store?.close();
  },
);
