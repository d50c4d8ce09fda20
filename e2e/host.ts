import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const repository = join(import.meta.dirname, '..');

/** The real program, started as a person starts it. */
export interface StartedProgram {
  /** Everything it has printed so far. */
  output(): string;
  /** Waits until it has printed this; fails with all that it printed when it ends before. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** Its exit code, once it has ended. */
  exit: Promise<number | null>;
  /** Ends it as Ctrl-C does, and waits. */
  stop(): Promise<number | null>;
}

export interface HostedProgram extends StartedProgram {
  /** The address with its one-time token. */
  url: string;
  origin: string;
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/;

const npmStart = join(repository, 'electron', 'start.js');

/** `npm start` with these options and changes to the environment. @param entry another way to start it */
export function startProgram(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  entry = npmStart,
): StartedProgram {
  const child = spawn(process.execPath, [entry, ...args], {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A run that is broken off leaves no program behind.
  const end = () => void child.kill();
  process.once('exit', end);
  child.once('close', () => process.off('exit', end));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      child.emit('printed');
    });
  }
  const exit = once(child, 'close').then(([code]) => code as number | null);
  const printed = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = pattern.exec(output);
      if (found) return found;
      const ended = await Promise.race([once(child, 'printed').then(() => false), exit.then(() => true)]);
      if (ended && !pattern.test(output)) throw new Error(`It ended without printing ${pattern}:\n${output}`);
    }
  };
  const stop = () => {
    child.kill('SIGINT');
    return exit;
  };
  return { output: () => output, printed, exit, stop };
}

/** Starts the loopback host on a workspace and waits for its address. */
export async function startHosted(
  workspace: string,
  entry = npmStart,
  env: NodeJS.ProcessEnv = {},
): Promise<HostedProgram> {
  const program = startProgram(['--no-open', '--workspace', workspace], env, entry);
  const [url] = await program.printed(ADDRESS);
  return { ...program, url, origin: new URL(url).origin };
}
