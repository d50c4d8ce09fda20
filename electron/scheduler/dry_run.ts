import type { DatasetKey } from '../../data/queries/datasets.ts';
import { listPairs } from '../../data/queries/retraining/journal.ts';
import { observePair } from '../../data/queries/retraining/observe.ts';
import type { RetrainingDecision } from '../../data/retraining/decision_schema.ts';
import type { EffectivePolicy } from '../../data/retraining/policy_schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { decide } from '../../trainer/retraining/decide.ts';
import type { CallOutput } from '../ipc/contract.ts';
import { type RulesInForce, rulesInForce } from './rules_in_force.ts';

export interface DryRunTools {
  store: ReadonlyStore;
  rules: RulesInForce;
}

export interface DryRunMoment {
  at: number;
  utc_offset_minutes: number;
}

/** What a pass would decide now for everyone, or for one person; nothing is written. */
export function dryRun(
  { store, rules }: DryRunTools,
  { user_id, ...moment }: DryRunMoment & { user_id?: string | undefined },
): CallOutput<'retraining.dry_run'> {
  return store.snapshot(() => {
    rules.follow(store);
    const keys = listPairs(store).filter((key) => user_id === undefined || key.user_id === user_id);
    const decisions = keys.map((key) => decideNow({ store, rules }, key, moment));
    return { policy_config_version: rules.version, decisions };
  });
}

/** What a pass would decide now for one (user, modality), and the policy that it would decide by. */
export function decideRetraining(
  store: ReadonlyStore,
  { user_id, modality, ...moment }: DryRunMoment & DatasetKey,
): { decision: RetrainingDecision; policy: EffectivePolicy } {
  const key = { user_id, modality };
  return store.snapshot(() => {
    const rules = rulesInForce(store);
    return { decision: decideNow({ store, rules }, key, moment), policy: rules.policyOf(key) };
  });
}

function decideNow(
  { store, rules }: DryRunTools,
  key: DatasetKey,
  { at, utc_offset_minutes }: DryRunMoment,
): RetrainingDecision {
  return decide(rules.policyOf(key), observePair(store, key, at), { now: at, utc_offset_minutes });
}
