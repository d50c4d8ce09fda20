import { expect, test } from 'vitest';
import { listAudit } from '../../queries/audit.ts';
import { newestPolicy, newestPolicyVersion, policyHistory } from '../../queries/retraining/policies.ts';
import { savePolicy } from '../../testing/passes.ts';
import { stamp } from '../../testing/store.ts';
import { temporaryWorkspace } from '../../testing/temporary.ts';
import { runWrite } from '../index.ts';

test('the newest policy is in force; the older ones stay on record with who saved them and where', () => {
  const { store } = temporaryWorkspace();
  expect([newestPolicy(store), newestPolicyVersion(store), policyHistory(store)]).toEqual([null, null, []]);
  const first = { policy_config_version: 1 };
  const saved = runWrite(store, 'policy.save', stamp, { policy: first, based_on: null, origin: 'default' });
  expect(saved).toEqual({ policy: first, saved_at: stamp.at, saved_by: 'Tester', origin: 'default' });
  const second = {
    policy_config_version: 7,
    mode: 'automatic',
    users: { anna: { min_new_samples: 20, modalities: { speech: { quiet_hours: null } } } },
  } as const;
  runWrite(store, 'policy.save', { ...stamp, at: 5 }, { policy: second, based_on: 1, origin: 'file' });
  expect(newestPolicy(store)).toEqual({ policy: second, saved_at: 5, saved_by: 'Tester', origin: 'file' });
  expect(policyHistory(store).map(({ policy }) => policy)).toEqual([second, first]);
  expect(listAudit(store, 1)).toMatchObject([
    { action: 'policy.save', subject: 'policy/7', old_value: first, new_value: second },
  ]);
});

test('who did not see the policy in force cannot replace it', () => {
  const { store } = temporaryWorkspace();
  savePolicy(store, 1, null);
  savePolicy(store, 2, 1);
  for (const based_on of [null, 1, 3]) {
    const save = () => savePolicy(store, 9, based_on);
    expect(save).toThrow(
      expect.objectContaining({ code: 'POLICY_CHANGED', details: { based_on, in_force: 2 } }),
    );
  }
  expect(newestPolicyVersion(store)).toBe(2);
});

test.each([1, 2])('version %i again would stand for two policies', (version) => {
  const { store } = temporaryWorkspace();
  savePolicy(store, 2, null);
  expect(() => savePolicy(store, version, 2)).toThrow(expect.objectContaining({ code: 'POLICY_VERSION' }));
  expect(policyHistory(store)).toHaveLength(1);
});

test('a policy on record can be neither changed nor removed', () => {
  const { store } = temporaryWorkspace();
  savePolicy(store, 1, null);
  expect(() => store.run("UPDATE retraining_policies SET policy = '{}'")).toThrow('never stands for two');
  expect(() => store.run('DELETE FROM retraining_policies')).toThrow('kept');
});
