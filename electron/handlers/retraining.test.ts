import { describe, expect, test } from 'vitest';
import { anna, openTemporaryProgram } from './temporary_program.ts';

/** What people see of the scheduler and answer it, as every face of the program asks for it. */

const nobody = { user_id: 'nobody', modality: 'gesture' } as const;
const refusal = (code: string) => expect.objectContaining({ code });

describe('a recommendation', { timeout: 30_000 }, () => {
  test('appears after a pass, with all its numbers, and goes with a pass when nothing speaks for it', async () => {
    const { call, record, save } = await openTemporaryProgram();
    await record(20);
    expect(await call('retraining.recommendations', {})).toMatchObject({
      recommendations: [],
      last_pass: null,
    });
    const passed = await call('retraining.pass', {});
    expect(passed).toMatchObject({ pass: { pairs: 1, looked_at: 1 }, requested: [] });
    expect(await call('retraining.recommendations', {})).toMatchObject({
      recommendations: [
        { ...anna, synthetic: false, outcome: 'advise', reason: 'Enough new samples (60 >= 50)' },
      ],
      counts: { advise: 1, request: 0, held_back: 0 },
      last_pass: passed.pass,
      next_pass_at: null,
    });
    expect(await call('retraining.decision', anna)).toMatchObject({
      decision: {
        outcome: 'advise',
        conditions: expect.arrayContaining([
          expect.objectContaining({ code: 'new_samples', status: 'met', value: 60, threshold: 50 }),
        ]),
        request: { ...anna, retrain_reason: 'Enough new samples (60 >= 50)', policy_config_version: 1 },
      },
      policy: { rules: { min_new_samples: 50 }, sources: { min_new_samples: 'default' } },
      frequency: { last_7_days: 0, last_30_days: 0, ever: 0 },
    });
    expect(await call('retraining.rates', anna)).toEqual({ rates: [] });
    await save({ min_new_samples: 61 });
    await call('retraining.pass', {});
    expect(await call('retraining.recommendations', {})).toMatchObject({ recommendations: [] });
    const { entries, total } = await call('retraining.log', {});
    expect([entries.map(({ line }) => line.outcome), total]).toEqual([['nothing', 'advise'], 2]);
  });

  test('is followed with the reason that holds now, once; the training is on record as advice', async () => {
    const { call, record } = await openTemporaryProgram();
    await record(20);
    const { job_id } = await call('retraining.follow', anna);
    expect(await call('jobs.get', { job_id })).toMatchObject({ kind: 'train', ...anna, status: 'queued' });
    await expect(call('retraining.follow', anna)).rejects.toThrow(refusal('RETRAINING_PENDING'));
    expect(await call('retraining.decision', anna)).toMatchObject({
      decision: { outcome: 'held_back', holds: [{ code: 'pending_job' }] },
      frequency: { last_7_days: 1, last_30_days: 1, ever: 1 },
    });
  });

  test('is not followed where nothing speaks for it, or something against it', async () => {
    const { call, record, save } = await openTemporaryProgram();
    await record(20);
    await save({ min_new_samples: 61 });
    await expect(call('retraining.follow', anna)).rejects.toThrow(refusal('RETRAINING_NOT_ADVISED'));
    await save({});
    await call('retraining.snooze', { ...anna, hours: 2, reason: 'On holiday' });
    await expect(call('retraining.follow', anna)).rejects.toThrow(
      expect.objectContaining({
        code: 'RETRAINING_HELD_BACK',
        message: expect.stringContaining('On holiday'),
      }),
    );
    await call('retraining.wake', anna);
    await expect(call('retraining.follow', anna)).resolves.toMatchObject({ job_id: expect.any(Number) });
  });

  test('is put off for as long as a person says, and why', async () => {
    const now = Date.UTC(2026, 10, 21, 12);
    const { call, record } = await openTemporaryProgram({ now: () => now });
    await record(20);
    expect(await call('retraining.snooze', { ...anna, hours: 1.5, reason: ' On holiday ' })).toEqual({
      ...{ at: now, until: now + 5_400_000, reason: 'On holiday' },
    });
    const { decisions } = await call('retraining.dry_run', { user_id: 'anna' });
    expect(decisions).toMatchObject([{ outcome: 'held_back', again_at: now + 5_400_000 }]);
  });
});

test('nobody can be asked about who is not there', { timeout: 30_000 }, async () => {
  const { call, record } = await openTemporaryProgram();
  await record(20);
  for (const name of [
    'retraining.decision',
    'retraining.follow',
    'retraining.wake',
    'retraining.forecast',
  ] as const) {
    await expect(call(name, nobody)).rejects.toThrow(refusal('DATASET_UNKNOWN'));
  }
  const rates = call('retraining.rates', nobody);
  await expect(rates).rejects.toThrow(refusal('DATASET_UNKNOWN'));
  const snooze = call('retraining.snooze', { ...nobody, hours: 1, reason: 'Why not' });
  await expect(snooze).rejects.toThrow(refusal('DATASET_UNKNOWN'));
  const { user_id } = nobody;
  await expect(call('retraining.dry_run', { user_id })).rejects.toThrow(refusal('USER_UNKNOWN'));
  const policy = { policy_config_version: 1 };
  await expect(call('retraining.simulate', { policy, user_id })).rejects.toThrow(refusal('USER_UNKNOWN'));
  const backwards = call('retraining.simulate', { policy, from: 2, to: 1 });
  await expect(backwards).rejects.toThrow(refusal('PERIOD_EMPTY'));
  const future = call('retraining.simulate', { policy, from: Date.UTC(9000, 0, 1) });
  await expect(future).rejects.toThrow(refusal('PERIOD_EMPTY'));
});

test('a dry run tells of those whom an import was about, and writes nothing', {
  timeout: 30_000,
}, async () => {
  const { call, record } = await openTemporaryProgram();
  const import_job_id = await record(20);
  const { decisions } = await call('retraining.dry_run', { import_job_id });
  expect(decisions).toMatchObject([{ outcome: 'advise', observation: anna }]);
  expect(await call('retraining.dry_run', { import_job_id: 99 })).toMatchObject({ decisions: [] });
  expect(await call('retraining.recommendations', {})).toMatchObject({ last_pass: null });
});

test('the log leaves as the lines of its file, or as a table', { timeout: 30_000 }, async () => {
  const { call, record } = await openTemporaryProgram();
  await record(20);
  await call('retraining.pass', {});
  const jsonl = await call('retraining.log_text', {});
  expect(jsonl).toMatchObject({ lines: 1, text: expect.stringMatching(/\}\n$/) });
  expect(JSON.parse(jsonl.text)).toMatchObject({ ...anna, outcome: 'advise', num_new_samples: 60 });
  const csv = await call('retraining.log_text', { format: 'csv' });
  expect(csv.text.split('\r\n')).toEqual([
    expect.stringMatching(/^user_id,/),
    expect.stringMatching(/^anna,gesture,/),
    '',
  ]);
  expect(await call('retraining.log_text', { user_id: 'ben' })).toEqual({ text: '', lines: 0 });
});
