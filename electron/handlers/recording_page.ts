import type { DatasetKey } from '../../data/queries/datasets.ts';
import type { SampleFilter } from '../../data/queries/recordings/filter.ts';
import { countSamples, listRecordings, pageOfSamples } from '../../data/queries/recordings/list.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput, RecordingFilter } from '../ipc/contract.ts';
import { judgedRecordings } from './judged_recordings.ts';
import { type Doubts, freshDoubts, knownDoubts } from './recording_doubts.ts';

type Input = ParsedInput<'recordings.list'>;

/**
 * A page of recordings. Only who asks for what should be looked at first, as a filter or as the order, waits for
 * it to be found; any other page shows what is known of it.
 */
export async function pageOf(context: Context, input: Input): Promise<CallOutput<'recordings.list'>> {
  const { store } = context;
  const { user_id, modality, filter, sort } = input;
  const key = { user_id, modality };
  const asksForDoubts = filter.show === 'check' || sort === 'doubt';
  const doubts = asksForDoubts ? await freshDoubts(context, key) : knownDoubts(context, key);
  return store.snapshot(() => {
    const narrowed = narrow(store, key, filter, doubts);
    const ids =
      sort === 'doubt' ? byDoubt(store, key, narrowed, doubts, input) : page(store, key, narrowed, input);
    return {
      recordings: listRecordings(store, ids).map((row) => ({
        ...row,
        doubt: doubts.get(row.sample_id) ?? null,
      })),
      total: countSamples(store, key, narrowed),
    };
  });
}

function narrow(
  store: ReadonlyStore,
  key: DatasetKey,
  filter: RecordingFilter,
  doubts: Doubts,
): SampleFilter {
  const { label, session_id, part, show, version, understood, ids } = filter;
  const judged =
    version === undefined ? undefined : judgedRecordings(store, { ...key, version }, { label, understood });
  const odd = show === 'check' ? [...doubts.keys()] : undefined;
  const named = ids?.split('-').map(Number);
  return {
    ...{ session_id, part, show: show === 'check' ? undefined : show },
    // Of a version's recordings it is the label of its training that counts.
    label: judged ? undefined : label,
    among: inEach([judged, odd, named]),
  };
}

/** What stands in each of the lists that are there; undefined where none is. */
function inEach(lists: readonly (readonly number[] | undefined)[]): number[] | undefined {
  const [first, ...others] = lists.filter((list) => list !== undefined);
  const sets = others.map((list) => new Set(list));
  return first?.filter((id) => sets.every((set) => set.has(id)));
}

function page(
  store: ReadonlyStore,
  key: DatasetKey,
  narrowed: SampleFilter,
  { sort, ...stretch }: Input,
): number[] {
  return pageOfSamples(store, key, narrowed, { ...stretch, sort: sort === 'doubt' ? 'recorded_at' : sort });
}

/** Rising: from the least doubtful on; between equals the one that was recorded first. */
function byDoubt(
  store: ReadonlyStore,
  key: DatasetKey,
  narrowed: SampleFilter,
  doubts: Doubts,
  { descending, offset, limit }: Input,
): number[] {
  const whole = { sort: 'recorded_at', descending: false, offset: 0, limit: -1 } as const;
  const way = descending ? -1 : 1;
  const score = (id: number) => doubts.get(id)?.score ?? 0;
  const ids = pageOfSamples(store, key, narrowed, whole).sort((a, b) => way * (score(a) - score(b)));
  return ids.slice(offset, offset + limit);
}
