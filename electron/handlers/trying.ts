import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

/** What a version says to one recording. */
export function tryVersion(
  context: Context,
  input: ParsedInput<'models.try'>,
): Promise<CallOutput<'models.try'>> {
  return context.read('tryVersion', { ...input, workspace: context.workspace.folder });
}

/** The recordings that were kept to judge a version. */
export async function held(
  context: Context,
  input: ParsedInput<'models.held'>,
): Promise<CallOutput<'models.held'>> {
  return { recordings: await context.read('heldRecordings', input) };
}
