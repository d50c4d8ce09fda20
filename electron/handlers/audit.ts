import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

export function list(context: Context, input: ParsedInput<'audit.list'>): Promise<CallOutput<'audit.list'>> {
  return context.read('auditList', input);
}

/** Part by part, so that other reads find their place in between. */
export async function verify(context: Context): Promise<CallOutput<'audit.verify'>> {
  let part = await context.read('auditVerify', { from: undefined });
  while (!part.ended) part = await context.read('auditVerify', { from: part.reached });
  const { reached, broken_at } = part;
  const last_hash = broken_at === null && reached.entry_id > 0 ? reached.hash : null;
  return { ok: broken_at === null, entries: reached.entry_id, broken_at, last_hash };
}

export function text(context: Context, input: ParsedInput<'audit.text'>): Promise<CallOutput<'audit.text'>> {
  return context.read('auditText', input);
}
