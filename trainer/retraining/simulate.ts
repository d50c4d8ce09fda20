import type { RetrainingDecision } from '../../data/retraining/decision_schema.ts';
import type { RetrainingEvent } from '../../data/retraining/event_schema.ts';
import type { EffectivePolicy } from '../../data/retraining/policy_schema.ts';
import type { PairSimulation } from '../../data/retraining/simulation_schema.ts';
import { Counterfactual } from './counterfactual.ts';
import { decide } from './decide.ts';
import { PairHistory, type PairKey } from './pair_history.ts';
import { SimulationRecord } from './simulation_record.ts';

/** What takes the place of the trainings that the scheduler asked for on record. */
export interface SimulatedTrainings {
  /** How long one takes, from the request until its model is in use. */
  duration_ms: number;
  /** Whether somebody follows every recommendation at once; else only requests train. */
  advice_followed: boolean;
}

export interface SimulationOptions extends PairKey {
  /** The policy in force at a pass, the same object while it is the same; `version` is that on record there. */
  policyAt: (version: number) => EffectivePolicy;
  /** null: the trainings on record happened as they did, and the decisions are those of the record. */
  trainings: SimulatedTrainings | null;
  /** Passes before it are not judged, and what was asked before it happened as on record. */
  from?: number;
  /** The first moment that is left out. */
  to?: number;
  /** Is told every decision; without it, passes that cannot have changed anything are only counted. */
  onDecision?: (decision: RetrainingDecision) => void;
}

type Pass = Extract<RetrainingEvent, { kind: 'pass' }>;

/**
 * Replays the history of one (user, modality) under a policy, event by event in its recorded order, in one go
 * and in memory that grows with the trainings and log lines, not with the events.
 */
export function simulatePair(events: Iterable<RetrainingEvent>, options: SimulationOptions): PairSimulation {
  const history = new PairHistory(options);
  const record = new SimulationRecord(options);
  const world = new Counterfactual(history, record, options);
  const { from = -Infinity, to = Infinity } = options;
  let last: LastLook | null = null;
  for (const event of events) {
    if (event.at >= to || world.drops(event)) continue;
    if (world.finishUntil(event.at)) last = null;
    if (event.kind !== 'pass') {
      world.add(event);
      last = null;
    } else if (event.at >= from) {
      const policy = options.policyAt(event.policy_config_version);
      if (!options.onDecision && last && stands(last, event, policy)) record.repeat(last.decision);
      else last = look(event, policy);
    }
  }
  return record.result();

  /** null where it began a training: the next look finds that. */
  function look(pass: Pass, policy: EffectivePolicy): LastLook | null {
    const decision = decide(policy, history.observe(pass.at), {
      now: pass.at,
      utc_offset_minutes: pass.utc_offset_minutes,
    });
    options.onDecision?.(decision);
    record.add(decision);
    return world.follow(decision) ? null : { decision, pass, policy };
  }
}

interface LastLook {
  decision: RetrainingDecision;
  pass: Pass;
  policy: EffectivePolicy;
}

/** Nothing happened since, and time alone cannot have changed the outcome. */
function stands({ decision, pass, policy }: LastLook, now: Pass, policyNow: EffectivePolicy): boolean {
  const end = decision.unchanged_until ?? Infinity;
  return (
    policy === policyNow &&
    decision.outcome !== 'request' &&
    now.utc_offset_minutes === pass.utc_offset_minutes &&
    now.at >= decision.at &&
    now.at < end
  );
}
