import {
  DEFAULT_RULES,
  type PolicyRule,
  type RetrainingPolicy,
  type RuleSource,
} from '../../../electron/ipc/contract.ts';
import type { RuleValue } from './edits.ts';
import { sameValue } from './edits.ts';
import { EVERYBODY, layerAt, type Scope, sameScope, scopesOf } from './scope.ts';

/** What holds of one rule in one scope, and what would if it were not set there. */
export interface Standing {
  value: RuleValue;
  own: boolean;
  inherited: Inherited;
}

export interface Inherited {
  value: RuleValue;
  source: Exclude<RuleSource, 'user_modality'>;
}

export function standingOf(policy: RetrainingPolicy, scope: Scope, rule: PolicyRule): Standing {
  const own = layerAt(policy, scope)?.[rule];
  const inherited = inheritedOf(policy, scope, rule);
  return own === undefined
    ? { value: inherited.value, own: false, inherited }
    : { value: own, own: true, inherited };
}

/** The nearest of the wider entries that sets the rule, else what the app comes with. */
function inheritedOf(policy: RetrainingPolicy, scope: Scope, rule: PolicyRule): Inherited {
  for (const { source, wider } of widerThan(scope)) {
    const value = layerAt(policy, wider)?.[rule];
    if (value !== undefined) return { value, source };
  }
  return { value: DEFAULT_RULES[rule], source: 'default' };
}

/** The nearest first: the person, the way of communicating, everybody. */
function widerThan(scope: Scope): { source: Inherited['source']; wider: Scope }[] {
  const all = [
    { source: 'user' as const, wider: { user_id: scope.user_id, modality: null } },
    { source: 'modality' as const, wider: { user_id: null, modality: scope.modality } },
    { source: 'global' as const, wider: EVERYBODY },
  ];
  return all.filter(
    ({ source, wider }) => !sameScope(wider, scope) && (source === 'global' || !sameScope(wider, EVERYBODY)),
  );
}

export interface Exception {
  scope: Scope;
  value: RuleValue;
}

/** Where within the scope another value holds, because a nearer entry sets it. */
export function exceptionsOf(policy: RetrainingPolicy, scope: Scope, rule: PolicyRule): Exception[] {
  const { value, own } = standingOf(policy, scope, rule);
  return scopesOf(policy).flatMap((other) => {
    const set = layerAt(policy, other)?.[rule];
    if (set === undefined || sameValue(set, value) || !isNearer(other, scope, own)) return [];
    return [{ scope: other, value: set }];
  });
}

/**
 * Whether an entry goes before what holds in a scope. For a person as a whole, what is written for a way of
 * communicating does so until something is set for the person.
 */
function isNearer(other: Scope, scope: Scope, own: boolean): boolean {
  if (sameScope(other, scope)) return false;
  if (scope.user_id === null) {
    if (scope.modality === null) return true;
    return other.user_id !== null && (other.modality ?? scope.modality) === scope.modality;
  }
  if (scope.modality !== null) return false;
  return other.user_id === scope.user_id || (!own && other.user_id === null && other.modality !== null);
}
