import { listUsers } from '../../data/queries/users.ts';
import type { Context } from '../context.ts';
import type { CallOutput } from '../ipc/contract.ts';
import { summariseDatasets } from './dataset_summary.ts';

/** Everyone with what was recorded of them. */
export function list(context: Context): CallOutput<'users.list'> {
  const datasets = Map.groupBy(summariseDatasets(context.store), ({ user_id }) => user_id);
  const users = listUsers(context.store).map(({ user_id, synthetic }) => ({
    user_id,
    synthetic,
    datasets: (datasets.get(user_id) ?? []).map(({ summary }) => summary),
  }));
  return { users };
}
