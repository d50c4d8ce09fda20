import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const bin = join(import.meta.dirname, '..', 'electron', 'bin.js');

/** Runs a command of the program on a workspace that the window may have open at the same time. */
export async function command(workspace: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [bin, ...args, '--workspace', workspace]);
  return stdout;
}
