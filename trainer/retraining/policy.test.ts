import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../data/errors.ts';
import { DEFAULT_RULES } from '../../data/retraining/policy_schema.ts';
import { effectivePolicy } from './effective_policy.ts';
import { parsePolicy, policyJsonSchema, readPolicy } from './policy.ts';
import { supersede } from './policy_version.ts';

function errorOf(action: () => unknown): AppError {
  try {
    action();
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('It was accepted.');
}

describe('the file', () => {
  test('needs no more than its version', () => {
    const policy = parsePolicy('{"policy_config_version": 1}');
    expect(effectivePolicy(policy, 'anna', 'speech').rules).toEqual(DEFAULT_RULES);
  });

  test('may begin with the mark that some editors write', () => {
    expect(parsePolicy('\uFEFF{"policy_config_version": 4}').policy_config_version).toBe(4);
  });

  test('that is not JSON is refused with the place', () => {
    const { code, message } = errorOf(() => parsePolicy('{"policy_config_version": 1,}'));
    expect(code).toBe('POLICY_NOT_JSON');
    expect(message).toMatch(/retraining_policy\.json is not JSON \(.*position/);
  });

  test.each([
    [{ min_new_sample: 5 }, '"min_new_sample" is unknown. Did you mean "min_new_samples"?'],
    [{ Mode: 'advise' }, '"Mode" is unknown. Did you mean "mode"?'],
    [{ max_clarifcation_rate: 0.2 }, 'Did you mean "max_clarification_rate"?'],
    [{ user: {} }, '"user" is unknown. Did you mean "users"?'],
    [
      { users: { anna: { min_new_samplse: 5 } } },
      '"min_new_samplse" in users.anna is unknown. Did you mean "min_new_samples"?',
    ],
    [
      { users: { anna: { modalitys: {} } } },
      '"modalitys" in users.anna is unknown. Did you mean "modalities"?',
    ],
    [{ users: { modalities: { mood: 1 } } }, '"mood" in users.modalities is unknown. Did you mean "mode"?'],
    [{ modalities: { audio: {} } }, '"audio" in modalities is unknown. Possible are gesture, sound, speech.'],
    [{ modalities: { speach: {} } }, '"speach" in modalities is unknown. Did you mean "speech"?'],
    [
      { users: { anna: { modalities: { sound: { cooldown: 1 } } } } },
      '"cooldown" in users.anna.modalities.sound is unknown.',
    ],
    [
      { quiet_hours: { form: '22:00', to: '07:00' } },
      '"form" in quiet_hours is unknown. Did you mean "from"?',
    ],
    [{ min_new_samples: 0 }, '"min_new_samples": '],
    [{ users: { anna: { mode: 'auto' } } }, '"mode" in users.anna: '],
    [
      { quiet_hours: { from: '22.00', to: '07:00' } },
      '"from" in quiet_hours: A time of day is written as "07:30".',
    ],
    [{ quiet_hours: { from: '22:00', to: '22:00' } }, 'write null for none'],
    [{ max_clarification_rate: 15 }, '"max_clarification_rate": '],
    [{ policy_config_version: '3' }, '"policy_config_version": '],
  ])('%j is refused, and told what to write', (some, words) => {
    const { code, message } = errorOf(() => readPolicy({ policy_config_version: 1, ...some }));
    expect(code).toBe('POLICY_INVALID');
    expect(message).toContain(words);
  });

  test('every fault is told, with its place', () => {
    const { details } = errorOf(() => readPolicy({ policy_config_version: 1, a: 1, max_per_day: 0 }));
    expect(details?.faults).toMatchObject([{ path: 'max_per_day' }, { path: 'a' }]);
  });
});

test('one slip made for everybody is told as often as it helps', () => {
  const users = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`user${i}`, { mood: 1 }]));
  const { message, details } = errorOf(() => readPolicy({ policy_config_version: 1, users }));
  expect(details?.faults).toHaveLength(20);
  expect(message).toMatch(/ And 980 more\.$/);
});

describe('what holds for a person and modality', () => {
  const policy = readPolicy({
    policy_config_version: 3,
    min_new_samples: 40,
    max_days_since_train: 20,
    cooldown_hours: 10,
    modalities: { gesture: { min_new_samples: 30, max_days_since_train: 15 } },
    users: { anna: { min_new_samples: 20, modalities: { gesture: { mode: 'automatic' } } } },
  });

  test('is the nearest entry, and known where it comes from', () => {
    const { rules, sources } = effectivePolicy(policy, 'anna', 'gesture');
    expect(rules).toEqual({
      ...DEFAULT_RULES,
      ...{ mode: 'automatic', min_new_samples: 20, max_days_since_train: 15, cooldown_hours: 10 },
    });
    expect(sources).toMatchObject({
      ...{ mode: 'user_modality', min_new_samples: 'user', max_days_since_train: 'modality' },
      ...{ cooldown_hours: 'global', max_clarification_rate: 'default' },
    });
  });

  test.each([
    ['anna', 'sound', 20, 20],
    ['ben', 'gesture', 30, 15],
    ['ben', 'sound', 40, 20],
    ['constructor', 'sound', 40, 20],
    ['__proto__', 'sound', 40, 20],
  ] as const)('%s, %s', (user, modality, min_new_samples, max_days_since_train) => {
    expect(effectivePolicy(policy, user, modality).rules).toMatchObject({
      min_new_samples,
      max_days_since_train,
    });
  });

  test('null switches a limit off for one person', () => {
    const off = readPolicy({
      policy_config_version: 1,
      max_drift: 0.2,
      users: { anna: { max_drift: null } },
    });
    expect(effectivePolicy(off, 'anna', 'sound').rules.max_drift).toBeNull();
    expect(effectivePolicy(off, 'ben', 'sound').rules.max_drift).toBe(0.2);
  });
});

describe('the JSON Schema for editors', () => {
  const validate = new Ajv2020({ strict: false }).compile(policyJsonSchema());

  test.each([
    [{ policy_config_version: 1 }, true],
    [{ $schema: './policy.schema.json', policy_config_version: 2, quiet_hours: null }, true],
    [{ policy_config_version: 1, users: { anna: { modalities: { sound: { mode: 'advise' } } } } }, true],
    [{ policy_config_version: 1, min_new_sample: 5 }, false],
    [{ policy_config_version: 1, modalities: { audio: {} } }, false],
    [{ policy_config_version: 1, quiet_hours: { from: '25:00', to: '07:00' } }, false],
    [{}, false],
  ])('says of %j what the app says: %s', (policy, right) => {
    expect(validate(policy)).toBe(right);
    if (right) readPolicy(policy);
    else expect(errorOf(() => readPolicy(policy)).code).toBe('POLICY_INVALID');
  });

  test('explains every rule', () => {
    const { properties } = policyJsonSchema() as { properties: Record<string, { description?: string }> };
    for (const { description } of Object.values(properties)) expect(description).toMatch(/\.$/);
  });
});

describe('versions', () => {
  const current = readPolicy({ policy_config_version: 3, min_new_samples: 40 });

  test('an edit that forgot to raise the version gets the next', () => {
    expect(supersede(current, { ...current, min_new_samples: 41 }).policy_config_version).toBe(4);
  });

  test('a higher version is kept', () => {
    expect(supersede(current, { ...current, min_new_samples: 41, policy_config_version: 9 })).toMatchObject({
      policy_config_version: 9,
    });
  });

  test('a file that says the same is the same policy, whatever its layout', () => {
    const saved = readPolicy({ $schema: 'x', min_new_samples: 40, policy_config_version: 5 });
    expect(supersede(current, saved)).toBe(current);
  });

  test('the first is taken as it is', () => {
    expect(supersede(null, current)).toBe(current);
  });
});
