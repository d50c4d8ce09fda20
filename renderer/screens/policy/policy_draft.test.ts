import { describe, expect, it } from 'vitest';
import { AppError } from '../../../data/errors.ts';
import type { RetrainingPolicy } from '../../../electron/ipc/contract.ts';
import { fakeProgram, settled } from '../../testing.ts';
import { createPolicyDraft, editedPolicy, overtakenBy } from './policy_draft.ts';
import { EVERYBODY } from './scope.ts';

/** The program's side: one policy in force, refused where another came first. */
function fakePolicies(first: RetrainingPolicy) {
  let inForce = standing(first);
  let offline = false;
  const program = fakeProgram({
    'policy.get': () => ({ ...inForce, file: '/w/retraining_policy.json', problem: null }),
    'policy.save': ({ policy, based_on }: { policy: RetrainingPolicy; based_on: number }) => {
      if (offline) throw new AppError('STORE_BUSY', 'Busy.');
      if (based_on !== inForce.policy.policy_config_version) throw new AppError('POLICY_CHANGED', 'Changed.');
      inForce = standing({ ...policy, policy_config_version: based_on + 1 });
      return inForce;
    },
  });
  return {
    program,
    inForce: () => inForce.policy,
    setOffline: (value: boolean) => {
      offline = value;
    },
    /** Somebody else saves; their window is told, ours perhaps not yet. */
    saveElsewhere(policy: RetrainingPolicy) {
      inForce = standing(policy);
    },
    tell: () => program.emit('store.changed', { topics: ['retraining'] }),
  };
}

function standing(policy: RetrainingPolicy) {
  return { policy, saved_at: 0, saved_by: 'op', origin: 'app' as const };
}

async function draftOn(policies: ReturnType<typeof fakePolicies>) {
  const draft = createPolicyDraft(policies.program.connection);
  draft.getState().current.getState().watch();
  await settled();
  return draft;
}

const currentOf = (draft: Awaited<ReturnType<typeof draftOn>>) => {
  const { value } = draft.getState().current.getState();
  if (!value) throw new Error('The policy was not loaded.');
  return value;
};

describe('the draft of a policy', () => {
  it('saves nothing before it is told to, then everything as one version', async () => {
    const policies = fakePolicies({ policy_config_version: 3 });
    const draft = await draftOn(policies);
    draft.getState().set(EVERYBODY, 'min_new_samples', 20);
    draft.getState().set({ user_id: 'Mira', modality: null }, 'mode', 'automatic');
    await settled();
    expect(policies.inForce()).toEqual({ policy_config_version: 3 });

    await draft.getState().save();
    const saved = { policy_config_version: 4, min_new_samples: 20, users: { Mira: { mode: 'automatic' } } };
    expect(policies.inForce()).toEqual(saved);
    expect(draft.getState()).toMatchObject({ edits: [], savedVersion: 4, saving: false });
    expect(currentOf(draft).policy).toEqual(saved);
  });

  it('has nothing to save once what was set is given back', async () => {
    const draft = await draftOn(fakePolicies({ policy_config_version: 3 }));
    draft.getState().set(EVERYBODY, 'min_new_samples', 20);
    draft.getState().clear(EVERYBODY, 'min_new_samples');
    expect(draft.getState()).toMatchObject({ edits: [], begunOn: null });
  });

  it('takes an earlier policy as edits on the one in force', async () => {
    const draft = await draftOn(
      fakePolicies({ policy_config_version: 3, min_new_samples: 20, max_per_day: 2 }),
    );
    draft.getState().take({ policy_config_version: 1, min_new_samples: 40 });
    const edited = editedPolicy(currentOf(draft), draft.getState().edits);
    expect(edited).toEqual({ policy_config_version: 3, min_new_samples: 40 });
  });

  it('keeps the edits when somebody else saved first, shows what changed, and saves on top', async () => {
    const policies = fakePolicies({ policy_config_version: 3 });
    const draft = await draftOn(policies);
    draft.getState().set(EVERYBODY, 'min_new_samples', 20);
    policies.saveElsewhere({ policy_config_version: 4, max_per_day: 2 });

    await draft.getState().save();
    const { edits, begunOn, saveError } = draft.getState();
    expect(saveError).toBeNull();
    expect(edits).toHaveLength(1);
    expect(overtakenBy(currentOf(draft), begunOn)).toMatchObject([{ rule: 'max_per_day', after: 2 }]);

    await draft.getState().save();
    expect(policies.inForce()).toEqual({ policy_config_version: 5, max_per_day: 2, min_new_samples: 20 });
    expect(overtakenBy(currentOf(draft), draft.getState().begunOn)).toEqual([]);
  });

  it('hears of another’s save while editing, without losing anything', async () => {
    const policies = fakePolicies({ policy_config_version: 3 });
    const draft = await draftOn(policies);
    draft.getState().set(EVERYBODY, 'min_new_samples', 20);
    policies.saveElsewhere({ policy_config_version: 4, min_new_samples: 30 });
    policies.tell();
    await settled();
    const { edits, begunOn } = draft.getState();
    expect(editedPolicy(currentOf(draft), edits).min_new_samples).toBe(20);
    expect(overtakenBy(currentOf(draft), begunOn)).toMatchObject([{ rule: 'min_new_samples', after: 30 }]);
  });

  it('says why saving did not succeed, and can try again', async () => {
    const policies = fakePolicies({ policy_config_version: 3 });
    const draft = await draftOn(policies);
    draft.getState().set(EVERYBODY, 'min_new_samples', 20);
    policies.setOffline(true);
    await draft.getState().save();
    expect(draft.getState().saveError).toMatchObject({ code: 'STORE_BUSY' });
    policies.setOffline(false);
    await draft.getState().save();
    expect(policies.inForce().min_new_samples).toBe(20);
  });
});
