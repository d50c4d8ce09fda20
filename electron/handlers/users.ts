import type { Context } from '../context.ts';
import type { CallOutput } from '../ipc/contract.ts';

/** Everyone with what was recorded of them. */
export async function list(context: Context): Promise<CallOutput<'users.list'>> {
  return { users: await context.read('listEveryone', undefined) };
}
