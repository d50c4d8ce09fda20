import { workerData } from 'node:worker_threads';
import { openReadonlyStore, type ReadonlyStore } from '../../data/store.ts';
import { answerRequests } from './answering.ts';
import { giveWay } from './background.ts';
import { readerThreadSchema, readRequestSchema } from './messages.ts';
import { keepPeople, preparePeople } from './people/list_people.ts';

/** A thread of the reads that take long (see reads.ts), one after the other. */

const { store_file, ahead } = readerThreadSchema.parse(workerData);
if (ahead !== 'people') giveWay();
let opened: ReadonlyStore | null = null;

/** Opened with the first read that can: the thread may be there before the store is ready to be read. */
function openedStore(): ReadonlyStore {
  opened ??= openReadonlyStore(store_file);
  return opened;
}

/** Loaded behind what the window opens with. */
const reads = () => import('./reads.ts');

/** The window opens with everybody, which takes longest of all. */
function readPeopleAhead(): void {
  try {
    preparePeople(openedStore());
  } catch {
    // A store that is new, older than this program or damaged: whoever asks is told, or finds it ready by then.
  }
}

answerRequests(
  async (request) => {
    const { name, input } = readRequestSchema.parse(request);
    const read = await (await reads()).readNamed(name);
    return read(openedStore(), input);
  },
  () => {
    if (opened) keepPeople(opened);
    opened?.close();
  },
);
if (ahead === 'people') readPeopleAhead();
const { loadModelReads } = await reads();
if (ahead === 'models') await loadModelReads();
