import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { loadSignals } from '../../data/queries/signals.ts';
import { openStore } from '../../data/store.ts';
import { writeWavFolder } from '../bench/synthetic_recordings.ts';
import type { CallInput, CallName, CallOutput, TryAnswer } from '../ipc/contract.ts';
import { openProgram, type Program } from '../program.ts';

/** One person with a model for sounds, trained once for all of these tests. */

const key = { user_id: 'mira', modality: 'sound' } as const;
const version = { ...key, version: 1 };

let program: Program;
let folder = '';
const call = <K extends CallName>(name: K, input: CallInput<K>) =>
  program.call(name, input) as Promise<CallOutput<K>>;

async function ended(job: Promise<{ job_id: number }>): Promise<void> {
  const { job_id } = await job;
  const isOver = async () => (await call('jobs.get', { job_id })).finished_at !== null;
  await vi.waitUntil(isOver, { timeout: 60_000 });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'a3cp-trying-'));
  const recordings = join(folder, 'wav');
  await writeWavFolder(recordings, { labels: 3, takes: 20, seed: 1, seconds: 0.4 });
  program = await openProgram({ workspace: join(folder, 'workspace'), appVersion: '0.0.0', works: 'own' });
  await ended(call('imports.start', { path: recordings, ...key, consent: 'given' }));
  await ended(call('training.start', { ...key, config: { algorithm: 'linear', trials: 1 } }));
  return async () => {
    await program.close();
    await rm(folder, { recursive: true, force: true });
  };
}, 90_000);

const trySample = (sample_id: number) => call('models.try', { ...version, input: { sample_id } });
const tryAudio = (audio_base64: string) => call('models.try', { ...version, input: { audio_base64 } });
const refused = (code: string) => expect.objectContaining({ code });

/** Changes the store behind the program's back. */
function inStore<T>(work: (store: ReturnType<typeof openStore>) => T): T {
  const store = openStore(join(folder, 'workspace', 'a3cp.sqlite'));
  try {
    return work(store);
  } finally {
    store.close();
  }
}

const pcm = (samples: ArrayLike<number>) => Buffer.from(Int16Array.from(samples).buffer).toString('base64');
const tone = (samples: number) => pcm(Array.from({ length: samples }, (_, i) => 9000 * Math.sin(i / 5)));

describe('a recording that was kept to judge a version', () => {
  test('gets the answer that the evaluation says it gets', async () => {
    const { recordings } = await call('models.held', version);
    const { metrics } = await call('models.evaluate', version);
    const { test: judged } = metrics;
    if (!judged?.confusion_cells || !judged.rejection) throw new Error('The test part is not formed.');
    const said = new Map<number, string | undefined>();
    for (const { predicted, sample_ids } of judged.confusion_cells) {
      for (const sample_id of sample_ids) said.set(sample_id, judged.labels[predicted]);
    }
    const ofTest = recordings.filter(({ part }) => part === 'test').map(({ sample_id }) => sample_id);
    expect(new Set(ofTest)).toEqual(new Set(said.keys()));
    const answers: TryAnswer[] = [];
    for (const sample_id of ofTest) answers.push(await trySample(sample_id));
    expect(answers.map(({ probabilities }) => probabilities[0]?.label)).toEqual(
      ofTest.map((sample_id) => said.get(sample_id)),
    );
    expect(answers.filter(({ answer }) => answer !== null)).toHaveLength(judged.rejection.accepted);
  });

  test('is one of the test or the validation part, never one that the model learned from', async () => {
    const { recordings } = await call('models.held', version);
    expect(recordings.length).toBeGreaterThan(0);
    for (const { sample_id, label, part } of recordings) {
      expect((await trySample(sample_id)).recording).toEqual({ label, part });
    }
  });
});

describe('a new recording', () => {
  test('gets the answer that the same recording gets from the store', async () => {
    const { recordings } = await call('models.held', version);
    const sample_id = recordings[0]?.sample_id ?? 0;
    const signal = inStore((store) => loadSignals(store, [sample_id]).get(sample_id));
    const audio = pcm(Array.from(signal?.values ?? [], (value) => value * 32_768));
    const { answer, probabilities } = await trySample(sample_id);
    expect(await tryAudio(audio)).toMatchObject({ answer, probabilities, recording: null });
  });

  test('is not kept', async () => {
    const count = () => call('datasets.get', key).then(({ summary }) => summary.samples);
    const before = await count();
    await tryAudio(tone(8000));
    expect(await count()).toBe(before);
  });

  test.each([
    ['AUDIO_TOO_SHORT', tone(800)],
    ['AUDIO_TOO_LONG', tone(10.5 * 16_000)],
    ['AUDIO_SILENT', pcm(new Int16Array(8000))],
    ['AUDIO_UNREADABLE', Buffer.alloc(9001, 1).toString('base64')],
    ['INVALID_INPUT', 'this is no base64'],
    ['INVALID_INPUT', 'A'.repeat(700_000)],
  ])('that cannot be judged is refused: %s', async (code, audio) => {
    await expect(tryAudio(audio)).rejects.toEqual(refused(code));
  });
});

describe('nothing is tried', () => {
  test('without the agreement of the person, or of what is held out', async () => {
    const recordings = join(folder, 'more');
    await writeWavFolder(recordings, { labels: 1, takes: 1, seed: 2, seconds: 0.4 });
    await ended(call('imports.start', { path: recordings, ...key, consent: 'unknown' }));
    const sample_id = 61;
    await expect(trySample(sample_id)).rejects.toEqual(refused('RECORDING_NOT_AGREED'));
    inStore((store) => store.run("UPDATE samples SET part = 'holdout' WHERE sample_id = ?", [sample_id]));
    await expect(trySample(sample_id)).rejects.toEqual(refused('RECORDING_HELD_OUT'));
  });

  test('of another person, or with a version that is not there', async () => {
    await expect(trySample(99_999)).rejects.toEqual(refused('RECORDING_UNKNOWN'));
    const missing = { ...key, version: 7 };
    await expect(call('models.try', { ...missing, input: { sample_id: 1 } })).rejects.toEqual(
      refused('MODEL_UNKNOWN'),
    );
    await expect(call('models.held', missing)).rejects.toEqual(refused('MODEL_UNKNOWN'));
  });
});
