import type { RecordingFilter } from '../../../electron/ipc/contract.ts';
import type { RecordingChoice } from '../../app/person_routes.ts';
import type { Query } from './found_pages.ts';

/** What an address narrows down, without the recording that it opens. */
export function filterIn({ sample_id: _, ...filter }: RecordingChoice): RecordingFilter {
  return filter;
}

/** What is to be checked comes most doubtful first; anything else keeps its order. */
export function queryFor(filter: RecordingFilter, before?: Query): Query {
  if (filter.show === 'check') return { filter, sort: 'doubt', descending: true };
  if (!before || before.filter.show === 'check') return { filter, sort: 'recorded_at', descending: true };
  return { ...before, filter };
}
