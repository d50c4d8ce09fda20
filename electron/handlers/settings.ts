import { readSettings } from '../../data/queries/settings.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';
import { requireCron } from '../scheduler/cron.ts';

export function get(context: Context): CallOutput<'settings.get'> {
  return readSettings(context.store);
}

/** @throws RefusedError CRON_INVALID */
export async function set(
  context: Context,
  change: ParsedInput<'settings.set'>,
): Promise<CallOutput<'settings.set'>> {
  if (change.scheduler_cron !== undefined) requireCron(change.scheduler_cron, context.now());
  return context.write('settings.change', change);
}
