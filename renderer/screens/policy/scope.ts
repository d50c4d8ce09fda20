import type { Modality } from '../../../data/schema.ts';
import type { PolicyRule, PolicyRules, RetrainingPolicy } from '../../../electron/ipc/contract.ts';

/** For whom a rule is written: null stands for everybody, and for every way of communicating. */
export interface Scope {
  user_id: string | null;
  modality: Modality | null;
}

/** The rules that one entry of the policy sets. */
export type Layer = { [R in PolicyRule]?: PolicyRules[R] | undefined };

export const EVERYBODY: Scope = { user_id: null, modality: null };

export function sameScope(a: Scope, b: Scope): boolean {
  return a.user_id === b.user_id && a.modality === b.modality;
}

/** The entry of a scope; null where the policy has none. */
export function layerAt(policy: RetrainingPolicy, { user_id, modality }: Scope): Layer | null {
  const holder = user_id === null ? policy : userOf(policy, user_id);
  if (holder === null || modality === null) return holder;
  return holder.modalities?.[modality] ?? null;
}

/** Every scope that the policy has an entry for: everybody, the ways of communicating, then each person. */
export function scopesOf(policy: RetrainingPolicy): Scope[] {
  const people = Object.keys(policy.users ?? {}).sort();
  return [
    ...holderScopes(null, policy.modalities),
    ...people.flatMap((user_id) => holderScopes(user_id, userOf(policy, user_id)?.modalities)),
  ];
}

type ByModality = RetrainingPolicy['modalities'];

function holderScopes(user_id: string | null, modalities: ByModality): Scope[] {
  const ways = (['gesture', 'sound', 'speech'] as const).filter((modality) => modalities?.[modality]);
  return [{ user_id, modality: null }, ...ways.map((modality) => ({ user_id, modality }))];
}

/** A person may be called "constructor": only own entries count. */
function userOf({ users }: RetrainingPolicy, user_id: string) {
  return users && Object.hasOwn(users, user_id) ? (users[user_id] ?? null) : null;
}
