import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../bench/command_line.ts';

/** The policy and the settings on the command line, in processes of its own. */

let folder = '';
const at = (name: string) => join(folder, name);
const a3cp = (...args: string[]) => runCommand([...args, '--workspace', at('main')]);

async function inJson(...args: string[]) {
  const { code, stdout } = await a3cp(...args, '--json');
  return { code, document: JSON.parse(stdout) as unknown };
}

const error = (code: string) => ({ error: { code, message: expect.stringMatching(/\w/) } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'a3cp-policy-cli-'));
  await writeFile(at('strict.json'), '{"policy_config_version": 1, "min_new_samples": 61}');
  await writeFile(at('bad.json'), '{\n  "policy_config_version": 1,\n  "min_new_sample": 0\n}');
  await writeFile(at('torn.json'), '{\n  "policy_config_version": 1,');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('policy', { timeout: 60_000 }, () => {
  test('is shown, set and listed', async () => {
    const set = await inJson('policy', 'set', at('strict.json'));
    expect(set).toMatchObject({ code: 0, document: { policy: { min_new_samples: 61 }, origin: 'app' } });
    const [show, first, history, unknown] = await Promise.all([
      a3cp('policy'),
      inJson('policy', 'show', '--version', '1'),
      inJson('policy', 'history'),
      inJson('policy', 'show', '--version', '99'),
    ]);
    expect(show.stdout).toMatch(/^Version \d+, saved .*, in the app:/);
    expect(show.stdout).toMatch(/^min_new_samples +61$/m);
    expect(show.stdout).toMatch(/^max_clarification_rate +0.15 +default$/m);
    expect(first).toMatchObject({ document: { policy: { policy_config_version: 1 }, origin: 'default' } });
    expect(history).toMatchObject({ document: { policies: expect.arrayContaining([set.document]) } });
    expect(unknown).toMatchObject({ code: 1, document: error('POLICY_VERSION_UNKNOWN') });
  });

  test('is checked: what is wrong is named with its line, and the command ends with 1', async () => {
    const [good, words, torn, refused, none] = await Promise.all([
      inJson('policy', 'validate', at('strict.json')),
      a3cp('policy', 'validate', at('bad.json')),
      inJson('policy', 'validate', at('torn.json')),
      inJson('policy', 'set', at('bad.json')),
      inJson('policy', 'validate'),
    ]);
    expect(good).toEqual({ code: 0, document: { ok: true, problem: null } });
    expect(words).toMatchObject({
      ...{
        code: 1,
        stdout: expect.stringContaining('bad.json:3: "min_new_sample" is unknown. Did you mean'),
      },
    });
    expect(torn).toMatchObject({
      code: 1,
      document: { problem: { code: 'POLICY_NOT_JSON', faults: [{ path: '', line: 2 }] } },
    });
    const named = { code: 'POLICY_INVALID', message: expect.stringContaining('bad.json cannot be used.') };
    expect(refused).toMatchObject({ code: 1, document: { error: named } });
    expect(none).toMatchObject({ code: 2, document: error('USAGE') });
  });
});

test('settings say whether and when it looks by itself', { timeout: 60_000 }, async () => {
  const off = await inJson('settings', '--scheduler', 'off', '--scheduler-cron', '30 7 * * 1-5');
  expect(off).toMatchObject({ document: { scheduler_enabled: false, scheduler_cron: '30 7 * * 1-5' } });
  expect((await a3cp('settings')).stdout).toMatch(/scheduler enabled +off\nscheduler cron +30 7 \* \* 1-5/);
  expect(await inJson('settings', '--scheduler-cron', 'hourly')).toMatchObject({
    ...{ code: 1, document: error('CRON_INVALID') },
  });
  expect(await inJson('settings', '--scheduler', 'maybe')).toMatchObject({
    code: 2,
    document: error('USAGE'),
  });
});
