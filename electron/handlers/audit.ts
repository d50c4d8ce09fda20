import { listAudit } from '../../data/queries/audit.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

export function list(context: Context, { limit }: ParsedInput<'audit.list'>): CallOutput<'audit.list'> {
  return { entries: listAudit(context.store, limit) };
}
