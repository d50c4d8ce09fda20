import type { DatasetKey } from '../../data/queries/datasets.ts';
import { listPairs, movedAfter, newestJournalSeq } from '../../data/queries/retraining/journal.ts';
import { observePair } from '../../data/queries/retraining/observe.ts';
import { newestPass } from '../../data/queries/retraining/passes.ts';
import { listStandings } from '../../data/queries/retraining/standings.ts';
import type { RetrainingDecision, RetrainingOutcome } from '../../data/retraining/decision_schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { decide } from '../../trainer/retraining/decide.ts';
import type { Looks, PassMoment } from './looks.ts';
import type { RulesInForce } from './rules_in_force.ts';

/** What a pass found, all of it as of one moment of the store. */
export interface Survey {
  after_seq: number;
  policy_config_version: number;
  pairs: number;
  /** What is to be recorded, each with the outcome that stood before; null: none did. */
  found: { decision: RetrainingDecision; outcome_before: RetrainingOutcome | null }[];
}

export interface SurveyTools {
  store: ReadonlyStore;
  looks: Looks;
  rules: RulesInForce;
}

/**
 * Looks at everyone for whom something may have changed since this process last looked; for all others the outcome
 * that stands is what a look would find.
 */
export function survey(tools: SurveyTools, moment: Omit<PassMoment, 'policy_config_version'>): Survey {
  const { store, looks, rules } = tools;
  return store.snapshot(() => {
    rules.follow(store);
    const policy_config_version = rules.version;
    const after_seq = newestJournalSeq(store);
    const pairs = listPairs(store);
    forgetMoved(tools, pairs, { ...moment, policy_config_version });
    looks.seq = after_seq;
    const decisions = pairs.flatMap((key) => lookAt(tools, key, moment) ?? []);
    return { after_seq, policy_config_version, pairs: pairs.length, found: withStandings(store, decisions) };
  });
}

/** What was found of those to whom something happened holds no more. */
function forgetMoved({ store, looks }: SurveyTools, pairs: readonly DatasetKey[], moment: PassMoment): void {
  if (looks.size === 0) return;
  if (looks.areOutdated(newestPass(store), moment)) {
    for (const key of pairs) looks.forget(key);
    return;
  }
  const moved = movedAfter(store, looks.seq);
  if (moved.length === 0) return;
  const users = new Set(moved.filter(({ modality }) => modality === null).map(({ user_id }) => user_id));
  for (const key of pairs) if (users.has(key.user_id)) looks.forget(key);
  for (const { user_id, modality } of moved) if (modality) looks.forget({ user_id, modality });
}

/** null: there is no need to. */
function lookAt(
  { store, looks, rules }: SurveyTools,
  key: DatasetKey,
  { at, utc_offset_minutes }: Omit<PassMoment, 'policy_config_version'>,
): RetrainingDecision | null {
  const inForce = rules.rulesOf(key);
  if (looks.holds(key, inForce, at)) return looks.openOf(key);
  const moment = { now: at, utc_offset_minutes };
  const decision = decide(rules.policyOf(key), observePair(store, key, at), moment);
  looks.note(key, inForce, decision);
  return decision;
}

function withStandings(store: ReadonlyStore, decisions: readonly RetrainingDecision[]): Survey['found'] {
  if (decisions.length === 0) return [];
  const standing = new Map<string, RetrainingOutcome>();
  for (const { user_id, modality, outcome } of listStandings(store)) {
    standing.set(`${user_id}\n${modality}`, outcome);
  }
  return decisions.map((decision) => {
    const { user_id, modality } = decision.observation;
    return { decision, outcome_before: standing.get(`${user_id}\n${modality}`) ?? null };
  });
}
