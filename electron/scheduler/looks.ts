import type { DatasetKey } from '../../data/queries/datasets.ts';
import type { PassRecord } from '../../data/queries/retraining/passes.ts';
import type { RetrainingDecision } from '../../data/retraining/decision_schema.ts';
import type { PolicyRules } from '../../data/retraining/policy_schema.ts';

/** When somebody was last looked at, and what of it decides whether that still holds. */
interface Look {
  at: number;
  rules: PolicyRules;
  unchanged_until: number | null;
  /** null: it is on record. */
  open: RetrainingDecision | null;
}

/** What a pass goes by. */
export interface PassMoment {
  at: number;
  utc_offset_minutes: number;
  policy_config_version: number;
}

const nameOf = ({ user_id, modality }: DatasetKey): string => `${user_id}\n${modality}`;

/**
 * What this process found when it last looked at each (user, modality). Where nothing happened since, and time
 * alone could not change it, there is no need to look again: a few words a pair are kept for that.
 */
export class Looks {
  /** The newest entry of the journal that is known. */
  seq = 0;
  /** The last pass of this process. */
  pass_id = 0;
  readonly #looks = new Map<string, Look>();

  get size(): number {
    return this.#looks.size;
  }

  /**
   * Whether nothing that was found before can be relied on: the time zone is another, the clock was put back, or
   * another process looked by a policy that this one never followed.
   * @param last the last pass of whichever process
   */
  areOutdated(last: PassRecord | null, moment: PassMoment): boolean {
    if (!last) return false;
    const byAnother = last.pass_id !== this.pass_id;
    return (
      last.at > moment.at ||
      last.utc_offset_minutes !== moment.utc_offset_minutes ||
      (byAnother && last.policy_config_version !== moment.policy_config_version)
    );
  }

  /** Whether what was found still holds, provided that nothing happened to them since. */
  holds(key: DatasetKey, rules: PolicyRules, at: number): boolean {
    const look = this.#looks.get(nameOf(key));
    if (look?.rules !== rules) return false;
    if (look.open) return look.at === at;
    return look.at <= at && at < (look.unchanged_until ?? Number.POSITIVE_INFINITY);
  }

  note(key: DatasetKey, rules: PolicyRules, decision: RetrainingDecision): void {
    const { at, unchanged_until } = decision;
    this.#looks.set(nameOf(key), { at, rules, unchanged_until, open: decision });
  }

  forget(key: DatasetKey): void {
    this.#looks.delete(nameOf(key));
  }

  /** The decision that is not on record yet. */
  openOf(key: DatasetKey): RetrainingDecision | null {
    return this.#looks.get(nameOf(key))?.open ?? null;
  }

  recorded(key: DatasetKey): void {
    const look = this.#looks.get(nameOf(key));
    if (look) look.open = null;
  }
}
