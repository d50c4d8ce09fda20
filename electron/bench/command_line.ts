import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The real command line in processes of its own, as a user's shell runs it. */

const entry = join(import.meta.dirname, '..', 'bin.js');

/** How one command came to its end. */
export interface CommandEnd {
  args: readonly string[];
  /** null when it was killed. */
  code: number | null;
  stdout: string;
  stderr: string;
  milliseconds: number;
}

export interface RunningCommand {
  /** undefined where it could not be started. */
  pid: number | undefined;
  ended: Promise<CommandEnd>;
  /** `kill -9`: the process is gone with all its threads; none of them runs another instruction. */
  kill(): void;
}

/** Starts `a3cp <args>`. Never rejects for what the command does: that is in how it ended. */
export function startCommand(
  args: readonly string[],
  env?: Readonly<Record<string, string | undefined>>,
): RunningCommand {
  return startProcess(entry, args, env);
}

/** Starts another program of this repository in the same way. */
export function startProcess(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): RunningCommand {
  const started = performance.now();
  const child = spawn(process.execPath, [file, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const { promise, resolve, reject } = Promise.withResolvers<CommandEnd>();
  child.on('error', reject);
  child.on('close', (code) => {
    resolve({ args, code, ...output, milliseconds: performance.now() - started });
  });
  return { pid: child.pid, ended: promise, kill: () => void child.kill('SIGKILL') };
}

export function runCommand(
  args: readonly string[],
  env?: Readonly<Record<string, string | undefined>>,
): Promise<CommandEnd> {
  return startCommand(args, env).ended;
}

/** What a command failed with, or undefined when it succeeded; for reports. */
export function failureOf({ args, code, stdout, stderr }: CommandEnd): string | undefined {
  return code === 0 ? undefined : `a3cp ${args.join(' ')} ended with ${code}: ${stderr || stdout}`.trim();
}
