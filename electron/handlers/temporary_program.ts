import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../data/testing/temporary.ts';
import { writePoseCsv } from '../bench/synthetic_recordings.ts';
import type { CallInput, CallName, CallOutput, RetrainingPolicy } from '../ipc/contract.ts';
import { openProgram, type ProgramOptions } from '../program.ts';

/** A program on a workspace of a test's own. */

export const anna = { user_id: 'anna', modality: 'gesture' } as const;

/** Runs what it starts itself, and leaves alone what others have asked for. */
export async function openTemporaryProgram(options: Partial<ProgramOptions> = {}) {
  const folder = temporaryFolder();
  const workspace = join(folder, 'workspace');
  const program = await openProgram({ workspace, appVersion: '0.0.0', works: 'own', ...options });
  onTestFinished(() => program.close());
  // The program parses each output by the contract that names its type.
  const call = <K extends CallName>(name: K, input: CallInput<K>) =>
    program.call(name, input) as Promise<CallOutput<K>>;
  const record = async (takes: number) => {
    const path = join(folder, `poses-${takes}.csv`);
    await writePoseCsv(path, { labels: 3, takes, seed: takes });
    const { job_id } = await call('imports.start', { path, ...anna });
    await expect.poll(async () => (await call('jobs.get', { job_id })).status).toBe('completed');
    return job_id;
  };
  const save = async (policy: Partial<RetrainingPolicy>) => {
    const based_on = (await call('policy.get', {})).policy.policy_config_version;
    return call('policy.save', { policy: { policy_config_version: 1, ...policy }, based_on });
  };
  return { program, call, record, save, file: join(workspace, 'retraining_policy.json') };
}
