import { listOperators } from '../../data/queries/operators.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

const ACCOUNT = 'account:';

export function list({ store, operator }: Context): CallOutput<'operators.list'> {
  const operators = listOperators(store).map(({ operator_id, name }) => ({
    ...{ operator_id, name, account: operator_id.startsWith(ACCOUNT) },
  }));
  return { operators, chosen: operator.operator_id };
}

/** @throws RefusedError OPERATOR_NAME_TAKEN */
export function add(
  context: Context,
  input: ParsedInput<'operators.add'>,
): Promise<CallOutput<'operators.add'>> {
  return context.write('operators.add', input);
}

/** @throws RefusedError OPERATOR_UNKNOWN, OPERATOR_NAME_TAKEN */
export async function rename(
  context: Context,
  input: ParsedInput<'operators.rename'>,
): Promise<CallOutput<'operators.rename'>> {
  const renamed = await context.write('operators.rename', input);
  context.operators.readAgain();
  return renamed;
}

/** The change itself is still recorded under the name of whoever worked here until now. @throws RefusedError OPERATOR_UNKNOWN */
export function choose(
  context: Context,
  { operator_id }: ParsedInput<'operators.choose'>,
): Promise<CallOutput<'operators.choose'>> {
  return context.operators.choose(operator_id);
}
