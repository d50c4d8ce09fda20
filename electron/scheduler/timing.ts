import { nextPass, type PassState, type PassTimes } from '../../trainer/retraining/next_pass.ts';
import type { FixedTimes } from './cron.ts';

/** What happens together, such as the files of an import, is looked at together. */
const SETTLE_MS = 5000;
const AT_MOST_MS = 60_000;

/** How the store stands, as far as it decides when to look. */
export interface Standing {
  /** The newest entry of the journal, and the policy in force. */
  seq: number;
  policy_config_version: number | null;
  /** In whichever process; null: nobody has looked yet. */
  last_pass: { pass_id: number; at: number; after_seq: number; policy_config_version: number } | null;
}

/**
 * When this process is to look. Everything is told from the store: what another process imported counts as much as
 * what this one did, and where another one has looked already, this one need not.
 */
export class PassTiming {
  #state: PassState = { last_pass_at: null, first_event_at: null, last_event_at: null };
  #seen: Standing | null = null;

  /** Notes what happened since the last time. To be called often: a clock that was put back is noticed here. */
  see(standing: Standing, now: number): void {
    const { last_pass_at, first_event_at, last_event_at } = notLater(this.#state, now);
    const { last_pass } = standing;
    const isNewPass = last_pass?.pass_id !== this.#seen?.last_pass?.pass_id;
    const passed = isNewPass && last_pass ? Math.min(last_pass.at, now) : last_pass_at;
    if (isCovered(standing)) {
      this.#state = { last_pass_at: passed, first_event_at: null, last_event_at: null };
    } else if (this.#seen && isSame(this.#seen, standing)) {
      this.#state = { last_pass_at: passed, first_event_at, last_event_at };
    } else {
      this.#state = { last_pass_at: passed, first_event_at: first_event_at ?? now, last_event_at: now };
    }
    this.#seen = standing;
  }

  /** `now` where it is at once; null where it never is. */
  next(following: FixedTimes, now: number): number | null {
    const times: PassTimes = { following, settle_ms: SETTLE_MS, at_most_ms: AT_MOST_MS };
    return nextPass(times, this.#state, now);
  }
}

/** Whether the last pass knew everything that there is. */
function isCovered({ seq, policy_config_version, last_pass }: Standing): boolean {
  return last_pass?.after_seq === seq && last_pass.policy_config_version === policy_config_version;
}

/** Whether nothing happened between the two; that somebody looked is nothing. */
function isSame(before: Standing, now: Standing): boolean {
  return before.seq === now.seq && before.policy_config_version === now.policy_config_version;
}

/**
 * What lies in the future, by a clock that was put back, counts as of this moment: it would keep everything waiting
 * until the clock has caught up with it.
 */
function notLater({ last_pass_at, first_event_at, last_event_at }: PassState, now: number): PassState {
  const cut = (at: number | null): number | null => at && Math.min(at, now);
  return {
    last_pass_at: cut(last_pass_at),
    first_event_at: cut(first_event_at),
    last_event_at: cut(last_event_at),
  };
}
