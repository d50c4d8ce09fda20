import { createStore, type StoreApi } from 'zustand/vanilla';
import { AppError } from '../../../data/errors.ts';
import type { CallOutput, PolicyRule, RetrainingPolicy } from '../../../electron/ipc/contract.ts';
import { createAnswer, type Resource } from '../../app/resource.ts';
import type { Connection } from '../../bridge.ts';
import { type Change, changesBetween, editsTowards } from './changes.ts';
import { applyEdits, type Edit, type RuleValue, rebased, withEdit } from './edits.ts';
import type { Scope } from './scope.ts';

export type CurrentPolicy = CallOutput<'policy.get'>;

/**
 * The rules in force, and what a person has changed in them without saving yet. It outlives the screen, so that
 * one can look something up elsewhere and come back.
 */
export interface PolicyDraft {
  current: StoreApi<Resource<CurrentPolicy>>;
  edits: readonly Edit[];
  /** What was in force when the first of the edits was made. */
  begunOn: CurrentPolicy | null;
  saving: boolean;
  saveError: unknown;
  /** The version that the last save made, until the next edit. */
  savedVersion: number | null;
  set(scope: Scope, rule: PolicyRule, value: RuleValue): void;
  /** Back to what the wider entries say. */
  clear(scope: Scope, rule: PolicyRule): void;
  /** Makes the edits those that lead to this policy. */
  take(policy: RetrainingPolicy): void;
  discard(): void;
  save(): Promise<void>;
}

const untouched = { edits: [], begunOn: null, saveError: null };

export function createPolicyDraft(connection: Connection): StoreApi<PolicyDraft> {
  const { bridge } = connection;
  const current = createAnswer(connection, ['retraining'], 'policy.get', {});
  const store = createStore<PolicyDraft>(() => ({
    ...{ current, ...untouched, saving: false, savedVersion: null, save },
    set: (scope, rule, value) => edit((base, edits) => withEdit(base, edits, { scope, rule, value })),
    clear: (scope, rule) => edit((base, edits) => withEdit(base, edits, { scope, rule, value: undefined })),
    take: (policy) => edit((base) => editsTowards(base, policy)),
    discard: () => store.setState(untouched),
  }));

  function edit(change: (base: RetrainingPolicy, edits: readonly Edit[]) => Edit[]): void {
    const { value } = current.getState();
    if (!value) return;
    const { edits: before, begunOn } = store.getState();
    const edits = change(value.policy, before);
    if (edits.length === 0) store.setState(untouched);
    else store.setState({ edits, begunOn: begunOn ?? value, saveError: null, savedVersion: null });
  }

  // Somebody else saved: the edits stay, on top of that; those that it already made need no saving any more.
  current.subscribe(({ value }) => {
    if (!value) return;
    const edits = rebased(value.policy, store.getState().edits);
    store.setState(edits.length === 0 ? untouched : { edits });
  });

  async function save(): Promise<void> {
    const { value } = current.getState();
    const { edits, saving } = store.getState();
    if (!value || saving || edits.length === 0) return;
    store.setState({ saving: true, saveError: null });
    const policy = applyEdits(value.policy, edits);
    await bridge.call('policy.save', { policy, based_on: value.policy.policy_config_version }).then(
      (saved) => {
        store.setState({ ...untouched, saving: false, savedVersion: saved.policy.policy_config_version });
        current.setState({ value: { ...value, ...saved } });
      },
      (error: unknown) => refused(error),
    );
  }

  /** Where another policy came first, its coming is shown instead of an error. */
  async function refused(error: unknown): Promise<void> {
    const overtaken = error instanceof AppError && error.code === 'POLICY_CHANGED';
    if (overtaken) await current.getState().reload();
    store.setState({ saving: false, saveError: overtaken ? null : error });
  }

  return store;
}

/** The policy as it would be saved. */
export function editedPolicy({ policy }: CurrentPolicy, edits: readonly Edit[]): RetrainingPolicy {
  return applyEdits(policy, edits);
}

/** What others changed since the edits were begun; empty where nobody did. */
export function overtakenBy({ policy }: CurrentPolicy, begunOn: CurrentPolicy | null): Change[] {
  return begunOn === null ? [] : changesBetween(begunOn.policy, policy);
}
