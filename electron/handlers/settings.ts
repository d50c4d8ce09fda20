import { readSettings } from '../../data/queries/settings.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

export function get(context: Context): CallOutput<'settings.get'> {
  return readSettings(context.store);
}

export function set(
  context: Context,
  change: ParsedInput<'settings.set'>,
): Promise<CallOutput<'settings.set'>> {
  return context.write('settings.change', change);
}
