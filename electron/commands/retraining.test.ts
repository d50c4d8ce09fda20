import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../bench/command_line.ts';
import { writePoseCsv } from '../bench/synthetic_recordings.ts';

/** The scheduler on the command line, in processes of its own. */

let folder = '';
const at = (name: string) => join(folder, name);
const a3cp = (...args: string[]) => runCommand([...args, '--workspace', at('main')]);

async function inJson(...args: string[]) {
  const { code, stdout } = await a3cp(...args, '--json');
  return { code, document: JSON.parse(stdout) as unknown };
}

const error = (code: string) => ({ error: { code, message: expect.stringMatching(/\w/) } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'a3cp-retraining-cli-'));
  await writePoseCsv(at('poses.csv'), { labels: 3, takes: 20, seed: 1 });
  await writeFile(at('strict.json'), '{"policy_config_version": 1, "min_new_samples": 61}');
  await a3cp('import', at('poses.csv'), '--user', 'anna', '--modality', 'gesture');
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('schedule', { timeout: 60_000 }, () => {
  test('says what it would do for everyone, and with --user every condition with its numbers', async () => {
    const [anna, json, nobody, simulated] = await Promise.all([
      a3cp('schedule', '--dry-run', '--user', 'anna'),
      inJson('schedule', '--dry-run'),
      inJson('schedule', '--user', 'nobody'),
      a3cp('simulate', '--policy', at('strict.json')),
    ]);
    expect(anna.stdout).toMatch(/anna +gesture +advise +advised +Enough new samples \(60 >= 50\)/);
    expect(anna.stdout).toMatch(/new samples +met +Enough new samples \(60 >= 50\)/);
    expect(anna.stdout).toMatch(/clarification rate +not enough evidence .* 0 of 0/);
    expect(json).toMatchObject({ code: 0, document: { decisions: [{ outcome: 'advise' }] } });
    expect(nobody).toMatchObject({ code: 1, document: error('USER_UNKNOWN') });
    expect(simulated.stdout).toMatch(/anna +gesture +1 +0/);
  });

  test('asks for what the policy lets it ask for, once; the trainings wait in the queue', async () => {
    await writeFile(at('automatic.json'), '{"policy_config_version": 1, "mode": "automatic"}');
    await a3cp('policy', 'set', at('automatic.json'));
    const words = await a3cp('schedule');
    expect(words.stdout).toMatch(/Trainings asked for:\n {2}anna, gesture: job 2\nThey wait in the queue/);
    expect(await inJson('schedule')).toMatchObject({ code: 0, document: { requested: [] } });
    expect(await inJson('jobs', '--kind', 'train')).toMatchObject({
      document: { jobs: [{ job_id: 2, status: 'queued' }] },
    });
  });
});

test('simulate sets another policy beside the one in force, or beside a second one', {
  timeout: 60_000,
}, async () => {
  await writeFile(at('easy.json'), '{"policy_config_version": 1, "min_new_samples": 10}');
  const policy = ['--policy', at('strict.json')];
  const [never, against, wrong] = await Promise.all([
    inJson('simulate', ...policy, '--user', 'anna', '--from', '2001-01-01', '--to', '2001-01-31'),
    inJson('simulate', ...policy, '--against', at('easy.json')),
    inJson('simulate', ...policy, '--from', 'tomorrow'),
  ]);
  expect(never).toMatchObject({
    code: 0,
    document: { from: Date.UTC(2001, 0, 1), to: Date.UTC(2001, 1, 1), comparison: { before: 0, after: 0 } },
  });
  const before = [{ reason: expect.stringContaining('(60 >= 10)') }];
  const pairs = [{ user_id: 'anna', modality: 'gesture', before, after: [] }];
  expect(against).toMatchObject({ code: 0, document: { comparison: { pairs, before: 1, after: 0 } } });
  expect(wrong).toMatchObject({ code: 2, document: error('USAGE') });
});

test('import-feedback says what it could attribute, and what the scheduler makes of it', {
  timeout: 60_000,
}, async () => {
  const message = (n: number) => ({
    ...{ record_id: `r${n}`, user_id: 'anna', session_id: 'sess_1', modality: 'gesture' },
    ...{ timestamp: '2026-11-01T10:00:00Z', classifier_output: { drink: 0.6, unknown: 0.4 } },
  });
  const entry = (n: number, session_id: string) => ({
    ...{ entry_id: `e${n}`, user_id: 'anna', session_id, timestamp: '2026-11-01T10:00:05Z' },
    ...{ user_response: 'No', label_status: 'rejected' },
  });
  const records = [message(1), entry(1, 'sess_1'), entry(2, 'sess_unknown')];
  await writeFile(at('feedback.jsonl'), records.map((record) => JSON.stringify(record)).join('\n'));
  await writeFile(at('more.json'), JSON.stringify(entry(3, 'sess_1')));
  expect(await inJson('import-feedback', at('feedback.jsonl'))).toMatchObject({
    code: 0,
    document: {
      ...{ by_kind: { feedback: 2, recognitions: 1, samples: 0 }, attributed: 1, unattributed: 1 },
      decisions: [{ observation: { user_id: 'anna', recognitions: 1, unattributed_feedback: 1 } }],
    },
  });
  const words = await a3cp('import-feedback', at('more.json'));
  expect(words.stdout).toContain('1 feedback entries: 1 belong to a modality, 0 to none that is known.');
  expect(words.stdout).toMatch(/anna +gesture/);
  await writeFile(at('registry.json'), JSON.stringify({ model_version: 'v1' }));
  const [again, poses, unknown] = await Promise.all([
    a3cp('import-feedback', at('more.json')),
    inJson('import-feedback', at('poses.csv')),
    a3cp('import-feedback', at('registry.json')),
  ]);
  expect(again.stdout).toContain('Nothing new for anybody who has recordings here.');
  expect(poses).toMatchObject({ code: 1, document: error('IMPORT_FORMAT_MISMATCH') });
  expect(unknown).toMatchObject({ code: 1, stdout: expect.stringContaining('neither feedback nor') });
});
