import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { getModel } from '../data/queries/models.ts';
import { listTrials } from '../data/queries/trials.ts';
import { openReadonlyStore } from '../data/store.ts';
import { openWorkspace } from '../data/workspace.ts';
import { writePoseCsv } from './bench/synthetic_recordings.ts';
import type { Job } from './ipc/contract.ts';
import { openProgram, type Program } from './program.ts';

/** A person's versions, each begun from the one before it where that is of use. */

const anna = { user_id: 'anna', modality: 'gesture' } as const;

async function openPerson() {
  const folder = await mkdtemp(join(tmpdir(), 'a3cp-again-'));
  const workspace = openWorkspace(join(folder, 'workspace'));
  const program = await openProgram({ workspace: workspace.folder, appVersion: '0.0.0' });
  const store = openReadonlyStore(workspace.storeFile);
  onTestFinished(async () => {
    store.close();
    await program.close();
    await rm(folder, { recursive: true, force: true });
  });
  const done = async (started: unknown) => {
    const { job_id } = z.object({ job_id: z.number() }).parse(started);
    const job = await untilEnded(program, job_id);
    expect(job).toMatchObject({ status: 'completed' });
  };

  return {
    /** Imports so many poses of each of three signs. */
    async records(name: string, takes: number, seed: number) {
      const path = join(folder, `${name}.csv`);
      await writePoseCsv(path, { labels: 3, takes, seed });
      await done(await program.call('imports.start', { path, ...anna }));
    },

    /** Trains a version: how its trials began, what they came to, and its weights. */
    async trains(version: number, trials: number) {
      const config = { algorithm: 'mlp', trials };
      await done(await program.call('training.start', { ...anna, config }));
      const run = store.get(
        z.object({ run_id: z.number() }),
        'SELECT run_id FROM models WHERE user_id = ? AND modality = ? AND version = ?',
        [anna.user_id, anna.modality, version],
      );
      const tried = listTrials(store, run?.run_id ?? 0).map(({ seconds: _, ...trial }) => trial);
      const starts = tried.map(({ parameters }) => parameters.start ?? 'fresh');
      return { tried, starts, weights: getModel(store, anna, version)?.weights_sha256 };
    },

    /** What the logs of all trainings say of a version that they could not begin from. */
    complaints: () =>
      store
        .all(
          z.object({ text: z.string() }),
          "SELECT text FROM job_log_lines WHERE text LIKE 'Training does not begin%'",
        )
        .map(({ text }) => text),

    /** Takes the files of a version away. */
    loses: (version: number) =>
      rm(join(workspace.folder, getModel(store, anna, version)?.artifact_dir ?? ''), { recursive: true }),
  };
}

function untilEnded(program: Program, job_id: number): Promise<Job> {
  return new Promise((resolve, reject) => {
    // The program's events and outputs are those that the contract names.
    const look = (job: Job) => job.job_id === job_id && job.finished_at !== null && resolve(job);
    program.subscribe((event, payload) => event === 'job.changed' && look(payload as Job));
    program.call('jobs.get', { job_id }).then((job) => look(job as Job), reject);
  });
}

test('after another session a training begins from the version before, and a third repeats the second', async () => {
  const person = await openPerson();
  await person.records('first session', 110, 1);
  const first = await person.trains(1, 1);
  expect(first.starts).not.toContain('previous');
  await person.records('second session', 20, 2);
  const second = await person.trains(2, 2);
  expect(second.starts).toEqual(['fresh', 'previous']);
  expect(await person.trains(3, 2)).toEqual(second);
}, 90_000);

test('a version whose files are gone stops no training, but is spoken of', async () => {
  const person = await openPerson();
  await person.records('first session', 110, 1);
  await person.trains(1, 1);
  await person.records('second session', 20, 2);
  await person.loses(1);
  const second = await person.trains(2, 2);
  expect(second.starts).toEqual(['fresh', 'fresh']);
  expect(second.weights).toBeDefined();
  expect(person.complaints()).toEqual([
    expect.stringMatching(/^Training does not begin from version 1: manifest\.json in .* is missing/),
  ]);
}, 90_000);
