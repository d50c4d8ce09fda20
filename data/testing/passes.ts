import { newestJournalSeq } from '../queries/retraining/journal.ts';
import { newestPolicyVersion } from '../queries/retraining/policies.ts';
import type {
  RetrainingLogLine,
  RetrainingOutcome,
  RetrainingRequest,
} from '../retraining/decision_schema.ts';
import type { Modality } from '../schema.ts';
import type { Store } from '../store.ts';
import { runWrite, type WriteInput } from '../writes/index.ts';
import { stamp } from './store.ts';

/** Passes of a scheduler whose mind the test makes up. */

type Decision = WriteInput<'retraining.record_pass'>['decisions'][number];

/** What a test says of a decision; the rest follows from it. */
export interface Decided {
  outcome: RetrainingOutcome;
  user_id?: string;
  modality?: Modality;
  reason?: string;
  before?: RetrainingOutcome | null;
  at?: number;
}

export function decided({ outcome, user_id = 'anna', modality = 'gesture', ...facts }: Decided): Decision {
  const reason = outcome === 'nothing' ? null : (facts.reason ?? '60 new recordings, 50 are enough');
  const key = { user_id, modality };
  const before = facts.before ?? null;
  const isLogged = outcome === 'request' || outcome !== (before ?? 'nothing');
  return {
    ...key,
    ...{ outcome, reason, outcome_before: before },
    line: isLogged ? lineOf(key, outcome, reason, facts.at ?? stamp.at) : null,
    request: outcome === 'request' ? requestOf(key, reason) : null,
  };
}

export function requestOf(
  key: { user_id: string; modality: Modality },
  reason: string | null,
): RetrainingRequest {
  return { ...key, retrain_reason: reason ?? 'A reason', policy_config_version: 1 };
}

function lineOf(
  key: { user_id: string; modality: Modality },
  outcome: RetrainingOutcome,
  trigger_reason: string | null,
  at: number,
): RetrainingLogLine {
  return {
    ...key,
    timestamp: new Date(at).toISOString(),
    trigger_reason,
    num_new_samples: 60,
    clarification_rate: null,
    model_version_before: null,
    policy_config_version: 1,
    num_clarifications: 0,
    num_recognitions: 0,
    clarification_rate_lower_bound: 0,
    mode: 'automatic',
    outcome,
    held_back_by: outcome === 'held_back' ? ['cooldown'] : [],
  };
}

/** Records a pass that knows everything, unless `facts` say otherwise; saves a policy where there is none. */
export function recordPass(
  store: Store,
  decisions: readonly Decided[],
  facts: { after_seq?: number; policy_config_version?: number; at?: number } = {},
) {
  const { at = stamp.at, ...known } = facts;
  if (newestPolicyVersion(store) === null) savePolicy(store, 1, null);
  return runWrite(
    store,
    'retraining.record_pass',
    { ...stamp, at },
    {
      utc_offset_minutes: 60,
      policy_config_version: newestPolicyVersion(store) ?? 1,
      after_seq: newestJournalSeq(store),
      pairs: Math.max(10, decisions.length),
      looked_at: decisions.length,
      config: {},
      decisions: decisions.map((one) => decided({ at, ...one })),
      ...known,
    },
  );
}

export function savePolicy(store: Store, version: number, based_on: number | null) {
  const policy = { policy_config_version: version, min_new_samples: 10 + version };
  return runWrite(store, 'policy.save', stamp, { policy, based_on, origin: 'app' });
}
