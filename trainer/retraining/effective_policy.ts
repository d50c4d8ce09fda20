import {
  DEFAULT_RULES,
  type EffectivePolicy,
  effectivePolicySchema,
  type PolicyRule,
  policyRulesSchema,
  type RetrainingPolicy,
  type RuleSource,
} from '../../data/retraining/policy_schema.ts';
import type { Modality } from '../../data/schema.ts';

const sourcesSchema = effectivePolicySchema.shape.sources;

type Layer = Partial<Record<PolicyRule, unknown>>;

/** What holds for one (user, modality): each value as the nearest entry has it, and which entry that was. */
export function effectivePolicy(
  policy: RetrainingPolicy,
  user_id: string,
  modality: Modality,
): EffectivePolicy {
  const layers = layersOf(policy, user_id, modality);
  const entries = policyRulesSchema.keyof().options.map((rule) => ({ rule, ...nearest(layers, rule) }));
  return {
    policy_config_version: policy.policy_config_version,
    ...{ user_id, modality },
    rules: policyRulesSchema.parse(Object.fromEntries(entries.map(({ rule, value }) => [rule, value]))),
    sources: sourcesSchema.parse(Object.fromEntries(entries.map(({ rule, source }) => [rule, source]))),
  };
}

/** The nearest first. A user may be called "constructor": only own entries count. */
function layersOf(policy: RetrainingPolicy, user_id: string, modality: Modality): [RuleSource, Layer][] {
  const users = policy.users ?? {};
  const user = Object.hasOwn(users, user_id) ? users[user_id] : undefined;
  return [
    ['user_modality', user?.modalities?.[modality] ?? {}],
    ['user', user ?? {}],
    ['modality', policy.modalities?.[modality] ?? {}],
    ['global', policy],
    ['default', DEFAULT_RULES],
  ];
}

function nearest(layers: readonly [RuleSource, Layer][], rule: PolicyRule) {
  const [source, layer] = layers.find(([, layer]) => layer[rule] !== undefined) ?? ['default', DEFAULT_RULES];
  return { source, value: layer[rule] };
}
