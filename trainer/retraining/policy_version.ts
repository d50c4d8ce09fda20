import type { RetrainingPolicy } from '../../data/retraining/policy_schema.ts';

/**
 * The policy as it comes into force after `current`: what was changed without a higher version gets one, so that
 * a version never stands for two policies. `current` itself where nothing but the version differs.
 */
export function supersede(current: RetrainingPolicy | null, edited: RetrainingPolicy): RetrainingPolicy {
  if (!current) return edited;
  if (textOf(current) === textOf(edited)) return current;
  const least = current.policy_config_version + 1;
  return { ...edited, policy_config_version: Math.max(edited.policy_config_version, least) };
}

/** Everything that decides, the order of keys left aside. */
function textOf({ $schema, policy_config_version, ...rules }: RetrainingPolicy): string {
  return JSON.stringify(sorted(rules));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, part]) => [key, sorted(part)]);
}
