import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modalitySchema } from '../../../data/schema.ts';
import { type RetrainingPolicy, retrainingPolicySchema } from '../../../electron/ipc/contract.ts';
import { changesBetween, editsTowards, keyOf } from './changes.ts';
import { applyEdits, type Edit, rebased, withEdit } from './edits.ts';
import { EVERYBODY, layerAt, type Scope, scopesOf } from './scope.ts';

const person = fc.constantFrom('anna', 'ben', 'constructor', 'toString');
const scope: fc.Arbitrary<Scope> = fc.record({
  user_id: fc.option(person, { nil: null }),
  modality: fc.option(fc.constantFrom(...modalitySchema.options), { nil: null }),
});
const ruleAndValue = fc.oneof(
  fc.record({ rule: fc.constant('min_new_samples' as const), value: fc.integer({ min: 1, max: 99 }) }),
  fc.record({
    rule: fc.constant('mode' as const),
    value: fc.constantFrom('advise' as const, 'automatic' as const),
  }),
  fc.record({ rule: fc.constant('max_correction_rate' as const), value: fc.constantFrom(null, 0.1, 0.2) }),
  fc.record({
    rule: fc.constant('quiet_hours' as const),
    value: fc.constantFrom(null, { from: '20:00', to: '07:00' }, { from: '12:00', to: '13:00' }),
  }),
);
const setting: fc.Arbitrary<Edit> = fc
  .record({ scope, set: ruleAndValue })
  .map(({ scope, set }) => ({ scope, ...set }));
const edit: fc.Arbitrary<Edit> = fc
  .record({ setting, cleared: fc.boolean() })
  .map(({ setting, cleared }) => (cleared ? { ...setting, value: undefined } : setting));
const empty: RetrainingPolicy = { policy_config_version: 4 };
const policy = fc.array(setting, { maxLength: 12 }).map((settings) => applyEdits(empty, settings));

const editsOf = (base: RetrainingPolicy, wanted: readonly Edit[]) =>
  wanted.reduce<Edit[]>((edits, one) => withEdit(base, edits, one), []);

describe('editing the rules', () => {
  it('sets a rule for everybody, for a way of communicating, for a person, and for one of their ways', () => {
    const set = (user_id: string | null, modality: Scope['modality'], value: number): Edit => ({
      scope: { user_id, modality },
      rule: 'min_new_samples',
      value,
    });
    const edits = [set(null, null, 1), set(null, 'sound', 2), set('anna', null, 3), set('anna', 'sound', 4)];
    expect(applyEdits(empty, edits)).toEqual({
      policy_config_version: 4,
      min_new_samples: 1,
      modalities: { sound: { min_new_samples: 2 } },
      users: { anna: { min_new_samples: 3, modalities: { sound: { min_new_samples: 4 } } } },
    });
  });

  it('leaves no empty entry behind', () => {
    const base = applyEdits(empty, [
      { scope: { user_id: 'anna', modality: 'sound' }, rule: 'max_per_day', value: 2 },
    ]);
    const cleared: Edit = {
      scope: { user_id: 'anna', modality: 'sound' },
      rule: 'max_per_day',
      value: undefined,
    };
    expect(applyEdits(base, [cleared])).toEqual(empty);
  });

  it('always makes a policy that can be saved', () => {
    fc.assert(
      fc.property(policy, fc.array(edit), (base, wanted) => {
        expect(retrainingPolicySchema.safeParse(applyEdits(base, editsOf(base, wanted))).success).toBe(true);
      }),
    );
  });

  it('gives the original back once everything is as it was', () => {
    fc.assert(
      fc.property(policy, fc.array(edit), (base, wanted) => {
        const edits = editsOf(base, wanted);
        const back = wanted.map(({ scope, rule }) => ({ scope, rule, value: layerAt(base, scope)?.[rule] }));
        expect(back.reduce<Edit[]>((all, one) => withEdit(base, all, one), edits)).toEqual([]);
        expect(applyEdits(base, [...edits, ...back])).toEqual(base);
      }),
    );
  });

  it('never touches another entry than the one edited', () => {
    fc.assert(
      fc.property(policy, edit, (base, one) => {
        const edited = applyEdits(base, editsOf(base, [one]));
        for (const other of [...scopesOf(base), EVERYBODY]) {
          if (keyOf(other) === keyOf(one.scope)) continue;
          expect(ownRules(edited, other)).toEqual(ownRules(base, other));
        }
      }),
    );
  });

  it('counts what is set again to what it was as no change', () => {
    const night = { from: '20:00', to: '07:00' };
    const base: RetrainingPolicy = { ...empty, quiet_hours: night };
    expect(withEdit(base, [], { scope: EVERYBODY, rule: 'quiet_hours', value: { ...night } })).toEqual([]);
  });

  it('stays on top of a policy that somebody else saved, except for what that already says', () => {
    const mine: Edit = { scope: EVERYBODY, rule: 'min_new_samples', value: 20 };
    const alsoTheirs: Edit = { scope: EVERYBODY, rule: 'max_per_day', value: 2 };
    const theirs: RetrainingPolicy = {
      ...empty,
      policy_config_version: 5,
      max_per_day: 2,
      min_new_samples: 30,
    };
    const edits = rebased(theirs, [mine, alsoTheirs]);
    expect(edits).toEqual([mine]);
    expect(applyEdits(theirs, edits)).toEqual({ ...theirs, min_new_samples: 20 });
  });
});

describe('the changes between two policies', () => {
  it('lead from the one to the other', () => {
    fc.assert(
      fc.property(policy, policy, (before, after) => {
        expect(applyEdits(before, editsTowards(before, after))).toEqual(after);
      }),
    );
  });

  it('are none between a policy and itself', () => {
    fc.assert(
      fc.property(policy, (one) => {
        expect(changesBetween(one, structuredClone(one))).toEqual([]);
      }),
    );
  });
});

function ownRules(policy: RetrainingPolicy, scope: Scope): object {
  const { modalities, users, ...rules } = { modalities: null, users: null, ...layerAt(policy, scope) };
  return rules;
}
