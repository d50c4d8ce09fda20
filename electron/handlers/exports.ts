import { listExports } from '../../data/queries/exports.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

/** What left the app, the newest first, page by page. */
export function list(
  { store }: Pick<Context, 'store'>,
  input: ParsedInput<'exports.list'>,
): CallOutput<'exports.list'> {
  const records = listExports(store, { ...input, limit: input.limit + 1 });
  const exports = records.slice(0, input.limit);
  const next = records.length > exports.length ? (exports.at(-1)?.export_id ?? null) : null;
  return { exports, next };
}

/** Which versions of a model left the app or were deleted. */
export function past(
  context: Pick<Context, 'read'>,
  input: ParsedInput<'models.past'>,
): Promise<CallOutput<'models.past'>> {
  return context.read('pastOfVersions', input);
}
