import { spawnSync } from 'node:child_process';
import type { Stamp } from '../audit.ts';
import { contentHash, type ImportedSample, type SinkAnswer } from '../importers/item.ts';
import type { JobKind } from '../schema.ts';
import { StagingFile } from '../staging.ts';
import type { Store } from '../store.ts';
import type { Workspace } from '../workspace.ts';
import { runWrite } from '../writes/index.ts';

/** What the store's tests do again and again, in the test's process or in one that will be killed. */

export const stamp: Stamp = { at: Date.UTC(2026, 10, 21), operator_id: 'tester' };

/** The name of a process that has ended: it ran, and nobody can still be it. */
export function deadProcess(): string {
  const { pid } = spawnSync(process.execPath, ['--version']);
  return `${pid}-1`;
}

/** A one-frame gesture whose content depends on `value` alone. */
export function pose(value: number, facts: Partial<ImportedSample> = {}): ImportedSample {
  const signal = {
    signal_kind: 'sequence' as const,
    frames: 1,
    dims: 2,
    payload: new Uint8Array(Float32Array.of(value, -value).buffer),
  };
  return {
    ...signal,
    user_id: 'anna',
    modality: 'gesture',
    external_id: `pose-${value}`,
    session_id: null,
    capture_id: null,
    label: 'drink',
    label_status: 'confirmed',
    performer_id: null,
    consent: 'given',
    is_demo: false,
    synthetic: false,
    recorded_at: null,
    encoding: 'pose_vector',
    vector_version: null,
    content_hash: contentHash(signal),
    source: { file: 'poses.csv', line: value },
    ...facts,
  };
}

/** A job that waits. */
export function enqueue(store: Store, kind: JobKind = 'import'): number {
  return runWrite(store, 'jobs.enqueue', stamp, { kind, params: { kind } }).job_id;
}

/** A job in progress in the process that opened the workspace. */
export function beginJob(
  store: Store,
  { owner }: Workspace,
  kind: JobKind = 'import',
  params: unknown = { kind },
): { job_id: number; attempt: number } {
  runWrite(store, 'jobs.enqueue', stamp, { kind, params });
  const job = runWrite(store, 'jobs.claim', stamp, { kinds: [kind], owner, limit: 1000 });
  if (!job) throw new Error('A job that was just put in the queue can be taken.');
  return { job_id: job.job_id, attempt: job.attempt };
}

/** Takes samples in as an import does. Returns its result. */
export function importSamples(store: Store, workspace: Workspace, samples: readonly ImportedSample[]) {
  return stageSamples(store, workspace, samples)();
}

/** The first half of an import of samples. Returns the second half. */
export function stageSamples(store: Store, workspace: Workspace, samples: readonly ImportedSample[]) {
  return stage(store, workspace, (staging) => samples.map((sample) => staging.sample(sample)));
}

/** The first half of an import, up to the moment before it is published. Returns the second half. */
export function stage(store: Store, workspace: Workspace, fill: (staging: StagingFile) => SinkAnswer[]) {
  const job = beginJob(store, workspace);
  const staging = new StagingFile(workspace, job.job_id, store);
  const answers = fill(staging);
  staging.finish();
  const duplicates = answers.filter((answer) => answer === 'duplicate').length;
  return (facts: { made_up?: string[] } = {}) =>
    runWrite(store, 'imports.publish', stamp, {
      ...{ ...job, staging_file: staging.file, path: 'poses.csv', format: 'csv', consent: 'given' },
      ...{ rejected: [], skipped: 0, duplicates, ...facts },
    });
}

/** A run that nobody has ended yet. */
export function beginTraining(
  store: Store,
  workspace: Workspace,
  facts: { user_id?: string; last_sample_id?: number; split?: boolean; above?: number } = {},
) {
  const { user_id = 'anna', last_sample_id = 0, split = false, above = 0 } = facts;
  return runWrite(store, 'training.begin', stamp, {
    ...{ user_id, modality: 'gesture', algorithm: 'mlp', config: {}, last_sample_id, above },
    ...beginJob(store, workspace, 'train'),
    split: split ? { file: 'split.csv', sha256: 'b'.repeat(64) } : null,
  });
}
