import { workerData } from 'node:worker_threads';
import { openReadonlyStore, type ReadonlyStore } from '../../data/store.ts';
import { answerRequests } from './answering.ts';
import { readRequestSchema, storeThreadSchema } from './messages.ts';
import { loadModelReads, readNamed } from './reads.ts';

/** The thread of the reads that take long (see reads.ts), one after the other. */

const { store_file } = storeThreadSchema.parse(workerData);
let opened: ReadonlyStore | null = null;

/** Opened with the first read: the thread may be there before the store is ready to be read. */
function openedStore(): ReadonlyStore {
  opened ??= openReadonlyStore(store_file);
  return opened;
}

/** What the window opens with comes first. */
const AFTER_OPENING_MS = 3000;
const loading = setTimeout(() => void loadModelReads().catch(() => undefined), AFTER_OPENING_MS);

answerRequests(
  async (request) => {
    const { name, input } = readRequestSchema.parse(request);
    const read = await readNamed(name);
    return read(openedStore(), input);
  },
  () => {
    clearTimeout(loading);
    opened?.close();
  },
);
