import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Starts a file of this folder in a process of its own, so that what it does costs this thread nothing. */
export function startBeside(file: string, ...args: string[]): ChildProcess {
  return fork(join(import.meta.dirname, file), args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

/** The next message of the process. */
export async function messageOf(child: ChildProcess): Promise<unknown> {
  const [message] = await once(child, 'message');
  return message;
}

/** Asks the process to end, for what it has to say last. */
export async function endBeside(child: ChildProcess): Promise<unknown> {
  child.send('end');
  return messageOf(child);
}
