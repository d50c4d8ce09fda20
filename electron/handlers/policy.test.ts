import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { openTemporaryProgram } from './temporary_program.ts';

/** The policy as every face of the program asks for it, and its file. */

const refusal = (code: string) => expect.objectContaining({ code });

describe('the policy', { timeout: 30_000 }, () => {
  test('is at first the one of the defaults; a saved one gets the next version, and is in the file', async () => {
    const { call, save, file } = await openTemporaryProgram();
    expect(await call('policy.get', {})).toMatchObject({
      ...{ policy: { policy_config_version: 1 }, origin: 'default', file, problem: null },
    });
    const saved = await save({ policy_config_version: 40, max_per_day: 2 });
    expect(saved).toMatchObject({ policy: { policy_config_version: 2, max_per_day: 2 }, origin: 'app' });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      ...{ $schema: './retraining_policy.schema.json', policy_config_version: 2, max_per_day: 2 },
    });
    const { policies } = await call('policy.history', {});
    expect(policies.map(({ policy, origin }) => [policy.policy_config_version, origin])).toEqual([
      ...[
        [2, 'app'],
        [1, 'default'],
      ],
    ]);
  });

  test('that says the same is not saved again', async () => {
    const { call, save } = await openTemporaryProgram();
    await save({ max_per_day: 2 });
    expect(await save({ max_per_day: 2 })).toMatchObject({ policy: { policy_config_version: 2 } });
    expect((await call('policy.history', {})).policies).toHaveLength(2);
  });

  test('is not saved over one that the person has not seen, in the store or in the file', async () => {
    const { call, save, file } = await openTemporaryProgram();
    const policy = { policy_config_version: 1, max_per_week: 9 };
    await save({ max_per_day: 2 });
    await expect(call('policy.save', { policy, based_on: 1 })).rejects.toThrow(refusal('POLICY_CHANGED'));
    await writeFile(file, JSON.stringify({ policy_config_version: 2, max_per_day: 3 }));
    await expect(call('policy.save', { policy, based_on: 2 })).rejects.toThrow(refusal('POLICY_CHANGED'));
    expect(await call('policy.get', {})).toMatchObject({ policy: { max_per_day: 3 }, origin: 'file' });
  });

  test('in a broken file leaves the last good one in force; the screens hear of it, and of its end', async () => {
    const { program, call, file } = await openTemporaryProgram();
    await call('policy.get', {});
    const heard: unknown[] = [];
    program.subscribe((event, payload) => event === 'store.changed' && heard.push(payload));
    await writeFile(file, '{"policy_config_version": 1,');
    expect(await call('policy.get', {})).toMatchObject({
      ...{ policy: { policy_config_version: 1 }, problem: { code: 'POLICY_NOT_JSON', faults: [] } },
    });
    expect(heard).toEqual([{ topics: ['retraining'] }]);
    await writeFile(file, '{"policy_config_version": 1}');
    expect(await call('policy.get', {})).toMatchObject({ problem: null });
    expect(heard).toEqual([{ topics: ['retraining'] }, { topics: ['retraining'] }]);
  });

  test('is followed from the file while the program is open', async () => {
    const { call, file } = await openTemporaryProgram({ works: 'any' });
    await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('"policy_config_version": 1');
    await writeFile(file, JSON.stringify({ policy_config_version: 1, min_new_samples: 7 }));
    const newest = async () => (await call('policy.history', {})).policies[0];
    await expect.poll(newest, { timeout: 10_000 }).toMatchObject({
      ...{ policy: { policy_config_version: 2, min_new_samples: 7 }, origin: 'file' },
    });
  });

  test('can be checked before it is used, and described to an editor', async () => {
    const { call } = await openTemporaryProgram();
    expect(await call('policy.validate', { text: '{"policy_config_version": 1}' })).toEqual({
      problem: null,
    });
    const { problem } = await call('policy.validate', { text: '{"policy_config_version": 0}' });
    expect(problem).toMatchObject({ code: 'POLICY_INVALID', faults: [{ path: 'policy_config_version' }] });
    expect(await call('policy.schema', {})).toMatchObject({ type: 'object', additionalProperties: false });
  });
});
