import { type Trial, trialSchema } from '../../data/schema.ts';
import type { Arm } from './arms.ts';
import type { Proposal } from './study_settings.ts';

/** What trying a proposal gave. */
export interface TrialOutcome {
  /** Lower is better. Kept only of a trial that completed. */
  score: number | null;
  reason: Trial['reason'];
  curve: readonly number[];
  seconds: number;
  error?: Trial['error'];
}

/**
 * The record of a trial. Training that ran away gives no number: its trial failed, and its curve is kept as
 * far as it has numbers.
 */
export function trialOf(proposal: Proposal<Arm>, outcome: TrialOutcome): Trial {
  const diverged = outcome.reason === 'completed' && !Number.isFinite(outcome.score);
  const reason = diverged ? 'failed' : outcome.reason;
  const error = diverged ? { code: 'TRIAL_DIVERGED', message: 'The score is not a number.' } : outcome.error;
  const end = outcome.curve.findIndex((value) => !Number.isFinite(value));
  return trialSchema.parse({
    number: proposal.number,
    algorithm: proposal.arm.algorithm,
    parameters: proposal.parameters,
    score: reason === 'completed' ? outcome.score : null,
    curve: end < 0 ? outcome.curve : outcome.curve.slice(0, end),
    reason,
    seconds: outcome.seconds,
    ...(error ? { error } : {}),
  });
}

/** Trials that did not get to show what they are worth: nothing is learned from them. */
export function wasInterrupted({ reason }: Trial): boolean {
  return reason === 'cancelled' || reason === 'out_of_time';
}
