import type { Modality } from '../../../data/schema.ts';
import type { PolicyRule, PolicyRules, RetrainingPolicy } from '../../../electron/ipc/contract.ts';
import { type Layer, layerAt, type Scope, sameScope } from './scope.ts';

export type RuleValue = PolicyRules[PolicyRule];

/** One rule set in one entry of the policy; `undefined` gives it back to what the wider entries say. */
export interface Edit {
  scope: Scope;
  rule: PolicyRule;
  value: RuleValue | undefined;
}

/**
 * The edits with one more. Each stands on the policy itself and not on the ones before, so that all of them can
 * be put on top of a policy that somebody else saved meanwhile. What changes nothing is no edit.
 */
export function withEdit(base: RetrainingPolicy, edits: readonly Edit[], edit: Edit): Edit[] {
  const others = edits.filter(({ scope, rule }) => rule !== edit.rule || !sameScope(scope, edit.scope));
  return changesNothing(base, edit) ? others : [...others, edit];
}

/** The edits that still change something, now that the policy below them is another. */
export function rebased(base: RetrainingPolicy, edits: readonly Edit[]): Edit[] {
  return edits.filter((edit) => !changesNothing(base, edit));
}

export function applyEdits(base: RetrainingPolicy, edits: readonly Edit[]): RetrainingPolicy {
  return edits.reduce(applyEdit, base);
}

export function sameValue(a: RuleValue | undefined, b: RuleValue | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return a.from === b.from && a.to === b.to;
}

function changesNothing(base: RetrainingPolicy, { scope, rule, value }: Edit): boolean {
  return sameValue(layerAt(base, scope)?.[rule], value);
}

type Change = (layer: Layer) => Layer;
type Holder = Layer & { modalities?: Partial<Record<Modality, Layer | undefined>> | undefined };

function applyEdit(policy: RetrainingPolicy, { scope, rule, value }: Edit): RetrainingPolicy {
  const change: Change = (layer) =>
    value === undefined ? without(layer, rule) : { ...layer, [rule]: value };
  const { user_id, modality } = scope;
  if (user_id === null) return changedHolder(policy, modality, change);
  const person = layerAt(policy, { user_id, modality: null }) ?? {};
  return changedUser(policy, user_id, changedHolder(person, modality, change));
}

function changedUser(policy: RetrainingPolicy, user_id: string, person: Holder): RetrainingPolicy {
  const users = withEntry(policy.users ?? {}, user_id, person);
  return isEmpty(users) ? without(policy, 'users') : { ...policy, users };
}

function changedHolder<H extends Holder>(holder: H, modality: Modality | null, change: Change): H {
  if (modality === null) return change(holder) as H;
  const modalities = withEntry(
    holder.modalities ?? {},
    modality,
    change(holder.modalities?.[modality] ?? {}),
  );
  return isEmpty(modalities) ? (without(holder, 'modalities') as H) : { ...holder, modalities };
}

/** An entry that sets nothing any more is left out. */
function withEntry<T extends object>(entries: Record<string, T | undefined>, key: string, entry: T) {
  return isEmpty(entry) ? without(entries, key) : { ...entries, [key]: entry };
}

function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = value;
  return rest;
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;
