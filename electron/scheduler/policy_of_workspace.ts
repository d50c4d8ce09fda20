import type { Stamp } from '../../data/audit.ts';
import { AppError } from '../../data/errors.ts';
import {
  newestPolicy,
  newestPolicyVersion,
  type PolicyRecord,
  policyHistory,
} from '../../data/queries/retraining/policies.ts';
import type { RetrainingPolicy } from '../../data/retraining/policy_schema.ts';
import type { ReadonlyStore, Store } from '../../data/store.ts';
import type { Workspace } from '../../data/workspace.ts';
import { runWrite } from '../../data/writes/index.ts';
import type { Write } from '../threads/writer_client.ts';
import { PolicyFile, type PolicyFileEnvironment } from './policy_file.ts';

/** What holds until somebody writes a policy: the defaults of every rule. */
const FIRST_POLICY: RetrainingPolicy = { policy_config_version: 1 };

/** A workspace always has a policy in force; two processes that open a new one at once make one. */
export function ensurePolicy(store: Store, stamp: Stamp): void {
  if (newestPolicyVersion(store) !== null) return;
  try {
    runWrite(store, 'policy.save', stamp, { policy: FIRST_POLICY, based_on: null, origin: 'default' });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'POLICY_CHANGED') throw error;
  }
}

export function policyInForce(store: ReadonlyStore): PolicyRecord {
  const record = newestPolicy(store);
  if (!record) throw new Error('The workspace was opened without a policy.');
  return record;
}

interface PolicyFilePlace extends Pick<PolicyFileEnvironment, 'changed'> {
  workspace: Workspace;
  store: ReadonlyStore;
  write: Write;
}

/** The policy file of a workspace, on its store. */
export function openPolicyFile({ workspace, store, write, changed }: PolicyFilePlace): PolicyFile {
  const current = () => policyInForce(store).policy;
  return new PolicyFile({
    folder: workspace.folder,
    current,
    currentVersion: () => newestPolicyVersion(store) ?? current().policy_config_version,
    versions: () => policyHistory(store).map(({ policy }) => policy),
    save: async (policy, based_on) =>
      (await write('policy.save', { policy, based_on, origin: 'file' })).policy,
    changed,
  });
}
