import { listNames } from '../../data/queries/people.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

/** A page of the people, as the window shows them. */
export function list(
  context: Context,
  input: ParsedInput<'people.list'>,
): Promise<CallOutput<'people.list'>> {
  return context.read('listPeople', input);
}

export function names(context: Context): CallOutput<'people.names'> {
  return { names: listNames(context.store) };
}

export function history(
  context: Context,
  input: ParsedInput<'people.history'>,
): Promise<CallOutput<'people.history'>> {
  return context.read('personHistory', input);
}
