import type { Context } from '../context.ts';
import type { CallOutput } from '../ipc/contract.ts';

export function sync(context: Context): Promise<CallOutput<'tracking.sync'>> {
  return context.tracking.sync();
}
