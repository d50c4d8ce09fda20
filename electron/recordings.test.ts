import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePoseCsv } from './bench/synthetic_recordings.ts';
import { type CallInput, type CallName, type CallOutput, events, type Job } from './ipc/contract.ts';
import { openProgram, type Program } from './program.ts';

/** Recordings looked through and put right in the whole program, beside a model that was trained on them before. */

const anna = { user_id: 'anna', modality: 'gesture' } as const;
const TAKES = 30;
const LABELS = 3;
let folder = '';
let program: Program;

// The program parses each output by the contract that names its type.
const call = <K extends CallName>(name: K, input: CallInput<K>) =>
  program.call(name, input) as Promise<CallOutput<K>>;
const list = (input: Omit<CallInput<'recordings.list'>, 'user_id' | 'modality'> = {}) =>
  call('recordings.list', { ...anna, ...input });

/** Poses of which a few bear the label of another, so that no model understands all. */
async function mixedPoses(): Promise<string> {
  const file = join(folder, 'poses.csv');
  await writePoseCsv(file, { labels: LABELS, takes: TAKES, seed: 1 });
  const rows = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const mixed = rows.map((row, i) => (isMixed(i) ? row.replace(/^sign\d/, `sign${(i + 1) % LABELS}`) : row));
  await writeFile(file, mixed.join('\n'));
  return file;
}
/** Lines of the file are numbered from 1, rows from 0. */
const isMixed = (row: number) => row % 11 === 3;

async function finish(job_id: number): Promise<void> {
  const done = Promise.withResolvers<void>();
  const look = (job: Job) => job.job_id === job_id && job.finished_at !== null && done.resolve();
  const stop = program.subscribe((event, payload) => event === 'job.changed' && look(payload as Job));
  look(await call('jobs.get', { job_id }));
  await done.promise;
  stop();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'a3cp-recordings-'));
  program = await openProgram({ workspace: join(folder, 'workspace'), appVersion: '0.0.0' });
  const path = await mixedPoses();
  await finish((await call('imports.start', { path, ...anna })).job_id);
  const config = { algorithm: 'prototype', trials: 1 } as const;
  await finish((await call('training.start', { ...anna, config })).job_id);
}, 60_000);

afterAll(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

test('behind every cell of a version’s confusion matrix lie as many recordings as it says', async () => {
  const { models } = await call('models.list', anna);
  const judged = models[0]?.metrics.test ?? models[0]?.metrics.estimate;
  expect(judged?.samples).toBeGreaterThan(5);
  const { labels = [], confusion = [] } = judged ?? {};
  const wrong = confusion.flatMap((row, i) => row.filter((_, k) => k !== i)).reduce((a, b) => a + b, 0);
  expect(wrong).toBeGreaterThan(0);
  for (const [i, label] of labels.entries()) {
    for (const [k, understood] of labels.entries()) {
      const { recordings, total } = await list({ filter: { version: 1, label, understood } });
      expect(total, `${label} taken for ${understood}`).toBe(confusion[i]?.[k]);
      expect(recordings.map((one) => one.label)).toEqual(Array(total).fill(label));
    }
  }
  expect((await list({ filter: { version: 1 } })).total).toBe(judged?.samples);
  await expect(list({ filter: { version: 9 } })).rejects.toMatchObject({ code: 'MODEL_UNKNOWN' });
});

test('a recording stays in its cell after its label was put right', async () => {
  const [label, understood] = ['sign0', 'sign0'];
  const before = await list({ filter: { version: 1, label, understood } });
  const [one] = before.recordings;
  const sample_ids = [one?.sample_id ?? 0];
  const { edit } = await call('recordings.label', { sample_ids, label: 'sign2' });
  const after = await list({ filter: { version: 1, label, understood } });
  expect(after.total).toBe(before.total);
  expect(after.recordings[0]).toMatchObject({
    sample_id: one?.sample_id,
    label: 'sign2',
    imported_label: 'sign0',
  });
  await call('recordings.undo', { edit_id: edit.edit_id });
  expect(await list({ filter: { version: 1, label, understood } })).toEqual(before);
});

test('what is to be looked at is what bears the label of another, until somebody has looked', async () => {
  const { recordings, total } = await list({ filter: { show: 'check' }, sort: 'doubt', descending: true });
  const contradicted = recordings.filter(({ doubt }) => doubt?.kind === 'contradicts');
  const found = await Promise.all(contradicted.map(({ sample_id }) => call('recordings.get', { sample_id })));
  const mixed = Array.from({ length: TAKES * LABELS }, (_, row) => row).filter(isMixed);
  expect(found.length).toBeGreaterThan(mixed.length / 2);
  for (const { recording } of found) expect(recording.doubt?.instead).not.toBe(recording.label);
  const scores = recordings.map(({ doubt }) => doubt?.score ?? 0);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));

  const [first] = recordings;
  const topics = new Set<string>();
  const stop = program.subscribe((event, payload) => {
    const changed = events['store.changed'].safeParse(payload);
    if (event === 'store.changed') for (const topic of changed.data?.topics ?? []) topics.add(topic);
  });
  const sample_ids = [first?.sample_id ?? 0];
  const { edit } = await call('recordings.label', { sample_ids, label: first?.label ?? '' });
  expect((await list({ filter: { show: 'check' } })).recordings.map((one) => one.sample_id)).not.toContain(
    first?.sample_id,
  );
  await expect.poll(() => topics.isSupersetOf(new Set(['users', 'datasets', 'audit']))).toBe(true);
  stop();
  await call('recordings.undo', { edit_id: edit.edit_id });
  expect((await list({ filter: { show: 'check' } })).total).toBe(total);
});

test('on the map every recording has its place, the same each time, and stands out where it is to be looked at', async () => {
  const map = await call('recordings.map', anna);
  expect(map.total).toBe(TAKES * LABELS);
  expect(map.points).toHaveLength(TAKES * LABELS);
  const { recordings } = await list({ filter: { show: 'check' } });
  const odd = map.points.filter((point) => point.odd).map(({ sample_id }) => sample_id);
  expect(odd.sort()).toEqual(recordings.map(({ sample_id }) => sample_id).sort());
  expect(await call('recordings.map', anna)).toEqual(map);
});

test('whom nobody recorded has no recordings to list, to see on a map or to change', async () => {
  const nobody = { user_id: 'nobody', modality: 'gesture' } as const;
  const refusal = { code: 'DATASET_UNKNOWN' };
  await expect(call('recordings.list', nobody)).rejects.toMatchObject(refusal);
  await expect(call('recordings.map', nobody)).rejects.toMatchObject(refusal);
  await expect(call('recordings.edits', nobody)).rejects.toMatchObject(refusal);
  await expect(call('recordings.get', { sample_id: 999 })).rejects.toMatchObject({
    code: 'RECORDING_UNKNOWN',
  });
});
