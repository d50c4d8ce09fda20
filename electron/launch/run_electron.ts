import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { RefusedError } from '../../data/errors.ts';
import { ensureBuilt } from './build.ts';
import { REFUSAL_SHOWN } from './exit_code.ts';
import { sandboxFlags } from './machine.ts';

const repository = join(import.meta.dirname, '..', '..');

/** Electron that ends with an error sooner than this never showed a window (no sandbox, a missing library). */
const START_MS = 15_000;

/**
 * Runs the app in Electron until its window is closed.
 *
 * @returns null, or why Electron does not run on this computer
 * @throws {RefusedError} `WORKSPACE_REFUSED` when it ran, but could not open the workspace
 */
export async function runElectron(
  binary: string,
  workspace: string,
  report: (message: string) => void,
): Promise<string | null> {
  await ensureBuilt(['electron'], { report });
  const flags = [`--workspace=${workspace}`, ...sandboxFlags(process.getuid?.(), process.platform)];
  const startedAt = performance.now();
  const child = spawn(binary, [repository, ...flags], { stdio: 'inherit' });
  const passOn = (signal: NodeJS.Signals) => void child.kill(signal);
  process.on('SIGINT', passOn).on('SIGTERM', passOn);
  const { promise, resolve, reject } = Promise.withResolvers<string | null>();
  child.on('error', (error) => resolve(`Electron does not start here (${error.message})`));
  child.on('close', (code, signal) => {
    if (code === REFUSAL_SHOWN) reject(new RefusedError('WORKSPACE_REFUSED', 'The app has said why not.'));
    const cameUp = code === 0 || signal !== null || performance.now() - startedAt > START_MS;
    resolve(cameUp ? null : `Electron does not start here (it ended with code ${code})`);
  });
  const failure = await promise;
  process.off('SIGINT', passOn).off('SIGTERM', passOn);
  return failure;
}
