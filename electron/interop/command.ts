import { failureOf, runCommand } from '../bench/command_line.ts';

/** Runs the real command line on a workspace and gives the document it prints. @throws Error with its words */
export async function runOn(workspace: string, args: readonly string[]): Promise<unknown> {
  const end = await runCommand([...args, '--workspace', workspace, '--json']);
  const failure = failureOf(end);
  if (failure !== undefined) throw new Error(failure);
  return JSON.parse(end.stdout);
}
