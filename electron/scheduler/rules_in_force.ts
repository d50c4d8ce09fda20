import { RefusedError } from '../../data/errors.ts';
import type { DatasetKey } from '../../data/queries/datasets.ts';
import { newestPolicy, newestPolicyVersion } from '../../data/queries/retraining/policies.ts';
import type { EffectivePolicy, PolicyRules, RetrainingPolicy } from '../../data/retraining/policy_schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { effectivePolicy } from '../../trainer/retraining/effective_policy.ts';

const followed = new WeakMap<ReadonlyStore, RulesInForce>();

/** The rules in force as this connection sees them now. Wants to be called in the snapshot that they are used in. */
export function rulesInForce(store: ReadonlyStore): RulesInForce {
  const rules = followed.get(store) ?? new RulesInForce();
  followed.set(store, rules);
  rules.follow(store);
  return rules;
}

type Shared = Pick<EffectivePolicy, 'rules' | 'sources'>;

/**
 * The policy in force, as it holds for each (user, modality). Whoever has no entry of their own shares the rules of
 * all others, and rules that say the same are the same object, whichever policies they come from: so ten thousand
 * people cost no more than one, and a change touches those alone for whom something changed.
 */
export class RulesInForce {
  #policy: RetrainingPolicy | null = null;
  #shared = new Map<string, Shared>();
  readonly #byContent = new Map<string, PolicyRules>();

  /**
   * Reads the policy where another than before is in force. Wants to be called in the snapshot that it is used in.
   * @throws RefusedError POLICY_MISSING
   */
  follow(store: ReadonlyStore): void {
    if (this.#policy?.policy_config_version === newestPolicyVersion(store)) return;
    const newest = newestPolicy(store);
    if (!newest) {
      throw new RefusedError('POLICY_MISSING', 'There is no policy yet that says when to retrain. Save one.');
    }
    this.#policy = newest.policy;
    this.#shared = new Map();
  }

  get version(): number {
    return this.#followed().policy_config_version;
  }

  /** The same object as long as nothing changed. */
  rulesOf(key: DatasetKey): PolicyRules {
    return this.#sharedOf(key).rules;
  }

  policyOf({ user_id, modality }: DatasetKey): EffectivePolicy {
    const { rules, sources } = this.#sharedOf({ user_id, modality });
    return { policy_config_version: this.version, user_id, modality, rules, sources };
  }

  #sharedOf({ user_id, modality }: DatasetKey): Shared {
    const { users = {} } = this.#followed();
    const place = Object.hasOwn(users, user_id) ? `${modality} ${user_id}` : modality;
    const known = this.#shared.get(place);
    if (known) return known;
    const { rules, sources } = effectivePolicy(this.#followed(), user_id, modality);
    const shared = { rules: this.#same(rules), sources };
    this.#shared.set(place, shared);
    return shared;
  }

  #same(rules: PolicyRules): PolicyRules {
    const content = JSON.stringify(rules);
    const known = this.#byContent.get(content) ?? rules;
    this.#byContent.set(content, known);
    return known;
  }

  #followed(): RetrainingPolicy {
    if (!this.#policy) throw new Error('A policy is followed before anybody asks for its rules.');
    return this.#policy;
  }
}
