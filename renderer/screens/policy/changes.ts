import { type PolicyRule, policyRulesSchema, type RetrainingPolicy } from '../../../electron/ipc/contract.ts';
import { type Edit, type RuleValue, sameValue } from './edits.ts';
import { layerAt, type Scope, scopesOf } from './scope.ts';

/** One rule of one entry that two policies write differently; undefined: not written there. */
export interface Change {
  scope: Scope;
  rule: PolicyRule;
  before: RuleValue | undefined;
  after: RuleValue | undefined;
}

const rules = policyRulesSchema.keyof().options;

/** What the second policy writes differently from the first: for everybody first, then for each person. */
export function changesBetween(before: RetrainingPolicy, after: RetrainingPolicy): Change[] {
  return allScopes(before, after).flatMap((scope) => {
    const [old, now] = [layerAt(before, scope), layerAt(after, scope)];
    return rules.flatMap((rule) => {
      const change = { scope, rule, before: old?.[rule], after: now?.[rule] };
      return sameValue(change.before, change.after) ? [] : [change];
    });
  });
}

/** The edits that make the second policy out of the first. */
export function editsTowards(before: RetrainingPolicy, after: RetrainingPolicy): Edit[] {
  return changesBetween(before, after).map(({ scope, rule, after: value }) => ({ scope, rule, value }));
}

function allScopes(before: RetrainingPolicy, after: RetrainingPolicy): Scope[] {
  const byKey = new Map([...scopesOf(before), ...scopesOf(after)].map((scope) => [keyOf(scope), scope]));
  return [...byKey.values()];
}

export const keyOf = ({ user_id, modality }: Scope): string => JSON.stringify([user_id, modality]);
