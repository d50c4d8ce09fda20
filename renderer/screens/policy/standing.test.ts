import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RetrainingPolicy } from '../../../electron/ipc/contract.ts';
import { EVERYBODY, type Scope } from './scope.ts';
import { exceptionsOf, standingOf } from './standing.ts';

const policy: RetrainingPolicy = {
  policy_config_version: 1,
  min_new_samples: 40,
  modalities: { gesture: { min_new_samples: 30 } },
  users: { anna: { min_new_samples: 20, modalities: { sound: { min_new_samples: 10 } } }, ben: {} },
};
const at = (user_id: string | null, modality: Scope['modality'] = null): Scope => ({ user_id, modality });
const samples = (scope: Scope) => standingOf(policy, scope, 'min_new_samples');
const exceptions = (scope: Scope) => exceptionsOf(policy, scope, 'min_new_samples');

describe('what holds of a rule', () => {
  it('is what is set here, and what it would be otherwise', () => {
    expect(samples(at('anna', 'sound'))).toEqual({
      ...{ value: 10, own: true },
      inherited: { value: 20, source: 'user' },
    });
    expect(samples(at('anna'))).toEqual({
      ...{ value: 20, own: true },
      inherited: { value: 40, source: 'global' },
    });
    expect(samples(at(null, 'gesture')).inherited).toEqual({ value: 40, source: 'global' });
    expect(samples(EVERYBODY).inherited).toEqual({ value: 50, source: 'default' });
  });

  it('comes from the nearest wider entry where nothing is set', () => {
    expect(samples(at('anna', 'gesture'))).toMatchObject({
      value: 20,
      own: false,
      inherited: { source: 'user' },
    });
    expect(samples(at('ben', 'gesture'))).toMatchObject({ value: 30, inherited: { source: 'modality' } });
    expect(samples(at('ben', 'speech'))).toMatchObject({ value: 40, inherited: { source: 'global' } });
    expect(standingOf(policy, at('ben'), 'max_per_day')).toMatchObject({ inherited: { source: 'default' } });
  });

  it('keeps apart what is not wanted (null) and what is not set', () => {
    const off: RetrainingPolicy = { policy_config_version: 1, min_examples_of_new_label: null };
    const standing = standingOf(off, EVERYBODY, 'min_examples_of_new_label');
    expect(standing).toEqual({ value: null, own: true, inherited: { value: 3, source: 'default' } });
  });

  it('is not mistaken in a person called like a property of every object', () => {
    fc.assert(
      fc.property(fc.constantFrom('constructor', 'toString', 'hasOwnProperty'), (name) => {
        expect(samples(at(name)).own).toBe(false);
      }),
    );
  });
});

describe('where another value holds', () => {
  it('is said for everybody and for a way of communicating', () => {
    expect(exceptions(EVERYBODY)).toEqual([
      { scope: at(null, 'gesture'), value: 30 },
      { scope: at('anna'), value: 20 },
      { scope: at('anna', 'sound'), value: 10 },
    ]);
    expect(exceptions(at(null, 'gesture'))).toEqual([{ scope: at('anna'), value: 20 }]);
  });

  it('of a person is what is set for one of their ways, and for a way of everybody’s while theirs is not set', () => {
    expect(exceptions(at('anna'))).toEqual([{ scope: at('anna', 'sound'), value: 10 }]);
    expect(exceptions(at('ben'))).toEqual([{ scope: at(null, 'gesture'), value: 30 }]);
    expect(exceptions(at('anna', 'sound'))).toEqual([]);
  });
});
