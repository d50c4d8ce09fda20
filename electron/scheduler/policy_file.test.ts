import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RefusedError } from '../../data/errors.ts';
import { clearAfterTheDead } from '../../data/leftovers.ts';
import type { RetrainingPolicy } from '../../data/retraining/policy_schema.ts';
import { deadProcess } from '../../data/testing/store.ts';
import { temporaryFolder, temporaryWorkspace } from '../../data/testing/temporary.ts';
import { supersede } from '../../trainer/retraining/policy_version.ts';
import type { PolicyProblem } from '../ipc/contract.ts';
import { PolicyFile } from './policy_file.ts';

/** A workspace whose policies stand in an array; every process on it has a PolicyFile of its own. */
function policyPlace() {
  const folder = temporaryFolder();
  const file = join(folder, 'retraining_policy.json');
  const versions: RetrainingPolicy[] = [{ policy_config_version: 1 }];
  const inForce = () => {
    const newest = versions.at(-1);
    if (!newest) throw new Error('There is always a policy.');
    return newest;
  };
  const save = (policy: RetrainingPolicy, based_on = inForce().policy_config_version) => {
    if (based_on !== inForce().policy_config_version) throw new RefusedError('POLICY_CHANGED', 'Look again.');
    versions.push(policy);
    return policy;
  };
  const saveInApp = (rules: Partial<RetrainingPolicy>) =>
    save(supersede(inForce(), { ...rules, policy_config_version: 1 }));
  const process = (beforeSave = () => {}) => {
    const told: (PolicyProblem | null)[] = [];
    const policyFile = new PolicyFile({
      folder,
      current: inForce,
      currentVersion: () => inForce().policy_config_version,
      versions: () => versions,
      save: async (policy, based_on) => {
        beforeSave();
        return save(policy, based_on);
      },
      changed: (problem) => told.push(problem),
    });
    return { look: () => policyFile.look(), policyFile, told };
  };
  const read = () => JSON.parse(readFileSync(file, 'utf8'));
  const write = (content: unknown) =>
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return { folder, file, versions, inForce, saveInApp, process, read, write };
}

/** A workspace whose file was written by a process that looks on. */
async function followed() {
  const place = policyPlace();
  const { look, policyFile, told } = place.process();
  await look();
  return { ...place, look, policyFile, told };
}

describe('the file', () => {
  test('is written where there is none, with the schema that an editor checks it by', async () => {
    const { folder, read } = await followed();
    expect(read()).toEqual({ $schema: './retraining_policy.schema.json', policy_config_version: 1 });
    const schema = JSON.parse(readFileSync(join(folder, 'retraining_policy.schema.json'), 'utf8'));
    expect(schema).toMatchObject({ type: 'object', properties: { min_new_samples: { type: 'integer' } } });
    expect(readdirSync(folder).sort()).toEqual(['retraining_policy.json', 'retraining_policy.schema.json']);
  });

  test('is written anew when it stays deleted, not in the moment in which an editor swaps it', async () => {
    const { file, look, read, write, versions } = await followed();
    renameSync(file, `${file}~`);
    await look();
    expect(existsSync(file)).toBe(false);
    write({ policy_config_version: 1, min_new_samples: 9 });
    await look();
    expect(versions).toHaveLength(2);
    rmSync(file);
    await look();
    await look();
    expect(read()).toMatchObject({ policy_config_version: 2, min_new_samples: 9 });
  });

  test('is followed: a change comes into force as the next version, and the file gets its number', async () => {
    const { look, write, read, versions, told } = await followed();
    write({ policy_config_version: 1, min_new_samples: 20 });
    await look();
    expect(versions.at(-1)).toEqual({ policy_config_version: 2, min_new_samples: 20 });
    expect(read()).toEqual({ policy_config_version: 2, min_new_samples: 20 });
    await look();
    expect([versions.length, told]).toEqual([2, []]);
  });

  test('keeps its layout: nothing but the number is changed', async () => {
    const { file, look, write } = await followed();
    const typed = '\uFEFF{\r\n\t"min_new_samples" : 20,\r\n\t"policy_config_version"  :  1\r\n}\r\n';
    write(typed);
    await look();
    expect(readFileSync(file, 'utf8')).toBe(typed.replace(':  1', ':  2'));
  });

  test('is written whole where the number hides behind an escape', async () => {
    const { look, write, read } = await followed();
    write('{"policy\\u005fconfig_version": 1, "min_new_samples": 20}');
    await look();
    expect(read()).toMatchObject({ policy_config_version: 2, min_new_samples: 20 });
  });

  test('with other blanks or another order of keys is no other policy', async () => {
    const { look, write, file, versions } = await followed();
    write({ policy_config_version: 1, min_new_samples: 20, max_per_day: 2 });
    await look();
    const text = '{ "max_per_day": 2,\n\n "policy_config_version": 2, "min_new_samples": 20 }';
    write(text);
    await look();
    expect([versions.length, readFileSync(file, 'utf8')]).toEqual([2, text]);
  });

  test.for([7, 1])('whose number alone was set to %i gets the one in force back', async (number) => {
    const { look, write, read, versions } = await followed();
    for (const min_new_samples of [20, 30]) {
      write({ policy_config_version: 1, min_new_samples });
      await look();
    }
    write({ policy_config_version: number, min_new_samples: 30 });
    await look();
    expect([versions.length, read().policy_config_version]).toEqual([3, 3]);
  });

  test('whose number was lowered with other rules in it rises all the same', async () => {
    const { look, write, read } = await followed();
    for (const min_new_samples of [20, 30, 40]) {
      write({ policy_config_version: 1, min_new_samples });
      await look();
    }
    expect(read()).toEqual({ policy_config_version: 4, min_new_samples: 40 });
  });
});

test('what a process that died left half-written goes at the next start', () => {
  const { workspace } = temporaryWorkspace();
  const name = `.unfinished-${deadProcess()}-some-uuid`;
  writeFileSync(join(workspace.folder, name), '{"policy_conf');
  clearAfterTheDead(workspace);
  expect(readdirSync(workspace.folder)).not.toContain(name);
});

test('a number far too high is none: versions rise by one', async () => {
  const { look, write, read } = await followed();
  write({ policy_config_version: Number.MAX_SAFE_INTEGER, min_new_samples: 20 });
  await look();
  expect(read()).toEqual({ policy_config_version: 2, min_new_samples: 20 });
});

describe('a file that cannot be used', () => {
  test('is a problem only if it stays so: it may be half written', async () => {
    const { look, write, told, policyFile } = await followed();
    write('{"policy_config_version": 1, "min_new_');
    await look();
    write('{"policy_config_version": 1, "min_new_samples": 20');
    await look();
    expect([told, policyFile.problem()]).toEqual([[], null]);
    write('{"policy_config_version": 1, "min_new_samples": 20}');
    await look();
    expect([told, policyFile.problem()]).toEqual([[], null]);
  });

  test('is told once, with every fault and its place; the last good policy stays in force', async () => {
    const { look, write, told, policyFile, inForce, file } = await followed();
    const text = '{"policy_config_version": 1, "min_new_sample": 5, "users": {"anna": {"max_per_day": 0}}}';
    write(text);
    for (let i = 0; i < 3; i++) await look();
    expect(told).toHaveLength(1);
    expect(policyFile.problem()).toMatchObject({
      code: 'POLICY_INVALID',
      message: expect.stringContaining('Did you mean "min_new_samples"?'),
      faults: expect.arrayContaining([
        expect.objectContaining({ path: 'min_new_sample' }),
        expect.objectContaining({ path: 'users.anna.max_per_day' }),
      ]),
    });
    expect([inForce(), readFileSync(file, 'utf8')]).toEqual([{ policy_config_version: 1 }, text]);
    write({ policy_config_version: 1, min_new_samples: 5 });
    await look();
    expect([told.at(-1), inForce().min_new_samples]).toEqual([null, 5]);
  });

  test('is known at once to who looks only once', async () => {
    const { process, write } = policyPlace();
    write('not JSON');
    const { policyFile } = process();
    await policyFile.lookTwice();
    expect(policyFile.problem()).toMatchObject({ code: 'POLICY_NOT_JSON', faults: [] });
  });

  test('because a folder bears its name', async () => {
    const { file, look, policyFile, read } = await followed();
    rmSync(file);
    mkdirSync(file);
    for (let i = 0; i < 2; i++) await look();
    expect(policyFile.problem()).toMatchObject({ code: 'POLICY_FILE_NOT_A_FILE' });
    rmSync(file, { recursive: true });
    for (let i = 0; i < 2; i++) await look();
    expect([policyFile.problem(), read().policy_config_version]).toEqual([null, 1]);
  });

  test('because it is no UTF-8 text, or far too large', async () => {
    const { file, look, policyFile } = await followed();
    writeFileSync(file, Buffer.from('\uFEFF{"policy_config_version": 1}', 'utf16le'));
    for (let i = 0; i < 2; i++) await look();
    expect(policyFile.problem()).toMatchObject({ code: 'POLICY_FILE_NOT_UTF8' });
    writeFileSync(file, Buffer.alloc(5_000_001, ' '));
    for (let i = 0; i < 2; i++) await look();
    expect(policyFile.problem()).toMatchObject({ code: 'POLICY_FILE_TOO_LARGE' });
  });

  test('because it cannot be written: there is no stick any more', async () => {
    const { folder, look, policyFile } = await followed();
    rmSync(folder, { recursive: true });
    for (let i = 0; i < 3; i++) await look();
    expect(policyFile.problem()).toMatchObject({ code: 'POLICY_FILE_NOT_WRITABLE' });
    mkdirSync(folder);
    await look();
    expect(policyFile.problem()).toBeNull();
  });

  test('because the store did not take it now is taken at the next look', async () => {
    const { process, write, inForce } = policyPlace();
    let busy = true;
    const { look, policyFile } = process(() => {
      if (busy) throw new RefusedError('STORE_BUSY', 'Another process writes.');
    });
    write({ policy_config_version: 1, min_new_samples: 20 });
    for (let i = 0; i < 2; i++) await look();
    expect(policyFile.problem()).toMatchObject({ code: 'STORE_BUSY' });
    busy = false;
    await look();
    expect([policyFile.problem(), inForce().min_new_samples]).toEqual([null, 20]);
  });
});

describe('a policy saved elsewhere', () => {
  test('is written into the file, in whichever process it was saved', async () => {
    const { look, read, saveInApp, versions, process } = await followed();
    saveInApp({ max_per_day: 2 });
    await process().look();
    await look();
    expect(read()).toMatchObject({ policy_config_version: 2, max_per_day: 2 });
    expect(versions).toHaveLength(2);
  });

  test('is not undone by a file that has not followed it yet, after whatever crash', async () => {
    const { file, read, saveInApp, versions, look, process } = await followed();
    const outdated = readFileSync(file, 'utf8');
    saveInApp({ max_per_day: 2 });
    await look();
    writeFileSync(file, outdated);
    await process().look();
    expect([versions.length, read().max_per_day]).toEqual([2, 2]);
  });

  test('is not undone by an edit that came into force and could not be given its number', async () => {
    const { versions, inForce, saveInApp, process, read, write } = await followed();
    write({ policy_config_version: 1, min_new_samples: 9 });
    saveInApp({ min_new_samples: 9 });
    saveInApp({ min_new_samples: 10 });
    await process().look();
    expect([versions.length, inForce().min_new_samples, read().min_new_samples]).toEqual([3, 10, 10]);
  });

  test('gives way to the old file where a person puts that back under the eyes of the app', async () => {
    const { file, read, saveInApp, inForce, look } = await followed();
    const old = readFileSync(file, 'utf8');
    saveInApp({ max_per_day: 2 });
    await look();
    writeFileSync(file, old);
    await look();
    expect([inForce(), read().policy_config_version]).toMatchObject([{ policy_config_version: 3 }, 3]);
    expect(inForce().max_per_day).toBeUndefined();
  });
});

describe('two processes', () => {
  test('that see the same change save it once', async () => {
    const { write, process, versions, read } = policyPlace();
    const both = [process(), process()];
    write({ policy_config_version: 1, min_new_samples: 20 });
    await Promise.all(both.map(({ look }) => look()));
    await Promise.all(both.map(({ look }) => look()));
    expect(versions).toHaveLength(2);
    expect(read()).toEqual({ policy_config_version: 2, min_new_samples: 20 });
    expect(both.flatMap(({ told }) => told)).toEqual([]);
  });

  test('do not lose what was typed while one of them saved', async () => {
    const place = policyPlace();
    const typedMeanwhile = { policy_config_version: 1, min_new_samples: 30 };
    let first = true;
    const { look } = place.process(() => {
      if (first) place.write(typedMeanwhile);
      first = false;
    });
    place.write({ policy_config_version: 1, min_new_samples: 20 });
    await look();
    expect(place.read()).toEqual(typedMeanwhile);
    await look();
    expect([place.inForce(), place.read().policy_config_version]).toEqual([
      { policy_config_version: 3, min_new_samples: 30 },
      3,
    ]);
  });

  test('of which one saves first: the other finds nothing left to do', async () => {
    const place = policyPlace();
    const other = place.process();
    let first = true;
    const overtaken = place.process(() => {
      if (first) place.saveInApp({ min_new_samples: 20 });
      first = false;
    });
    place.write({ policy_config_version: 1, min_new_samples: 20 });
    await overtaken.look();
    await other.look();
    expect([place.versions.length, place.read().policy_config_version]).toEqual([2, 2]);
  });
});
