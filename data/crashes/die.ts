import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The programs in this folder end themselves as a power cut would: at once, with nothing put in order. */
export function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('A killed process went on.');
}

/** Runs such a program to its sudden end. @returns the signal that ended it; anything else is a mistake in it */
export function crash(program: URL, parameters: readonly (string | number)[]): string | null {
  const run = spawnSync(process.execPath, [fileURLToPath(program), ...parameters.map(String)], {
    encoding: 'utf8',
  });
  if (run.signal === null) throw new Error(`${program} ended by itself: ${run.stderr}`);
  return run.signal;
}
