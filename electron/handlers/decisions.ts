import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

/** A person leaves it at the version in use, and that goes on record. */
export function keep(
  context: Pick<Context, 'write'>,
  input: ParsedInput<'models.keep'>,
): Promise<CallOutput<'models.keep'>> {
  return context.write('models.keep', input);
}

/** Looked up in the audit log, which may be long: in the reader's thread. */
export function kept(
  context: Pick<Context, 'read'>,
  input: ParsedInput<'models.kept'>,
): Promise<CallOutput<'models.kept'>> {
  return context.read('keptInUse', input);
}
