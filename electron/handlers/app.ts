import { isEmpty } from '../../data/queries/users.ts';
import type { Context } from '../context.ts';
import type { CallOutput } from '../ipc/contract.ts';

export function info(context: Context): CallOutput<'app.info'> {
  return {
    version: context.appVersion,
    workspace: context.workspace.folder,
    empty: isEmpty(context.store),
    native_dialogs: context.dialogs !== undefined,
    operator: context.operator.name,
    operator_id: context.operator.operator_id,
  };
}
