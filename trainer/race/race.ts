import { CancelledError, toErrorJson } from '../../data/errors.ts';
import type { Trial } from '../../data/schema.ts';
import { bestAnswers, rightAnswers } from '../evaluation/answers.ts';
import { HyperparameterTuningError } from '../search/errors.ts';
import type { TrialOutcome } from '../search/outcome.ts';
import { medianPruner } from '../search/pruner.ts';
import { Study } from '../search/study.ts';
import type { Proposal, WarmStart } from '../search/study_settings.ts';
import type { Arm } from './arms.ts';
import type { Attempt } from './attempt.ts';
import type { Limits } from './limits.ts';
import type { Scored } from './score.ts';
import { runTrial, type Track } from './trial.ts';

export interface RaceSettings {
  arms: readonly Arm[];
  warmStarts: readonly WarmStart[];
  limits: Limits;
}

export interface TrialCount {
  done: number;
  atMost: number;
  /** The share of the judged recordings that the trial just ended got right; null where it was stopped. */
  understood: number | null;
}

export interface RaceHooks {
  /** Monotonic milliseconds. */
  now(): number;
  /** A sign of life from within a trial. */
  onEpoch(): void;
  /** After each trial, with the share of the limits that is used up, 0 to 1. */
  onTrial(trial: Trial, share: number, trials: TrialCount): void;
}

export interface RaceResult {
  /** The trials that came to their end, with what they said. */
  attempts: Attempt[];
  trials: Trial[];
}

/**
 * Tries one configuration after the other until the trials or the time are used up. As long as nothing has worked,
 * each algorithm gets its first try in full, so that there is always a model.
 * @throws CancelledError; HyperparameterTuningError NO_TRIAL_COMPLETED
 */
export function race(track: Track, { arms, warmStarts, limits }: RaceSettings, hooks: RaceHooks): RaceResult {
  const study = new Study({ arms, warmStarts, seed: track.seed, trials: limits.trials });
  const attempts: Attempt[] = [];
  const began = hooks.now();
  const elapsed = () => (hooks.now() - began) / 1000;
  const hasChance = () => attempts.length === 0 && study.trials.length < arms.length;
  const isLate = () => elapsed() > limits.seconds && !hasChance();
  for (let proposal = study.ask(); proposal !== null; proposal = isLate() ? null : study.ask()) {
    const { outcome, scored } = tryOut({ track, study, hooks, isLate }, proposal);
    const trial = study.tell(proposal.number, outcome);
    if (scored && trial.score !== null) attempts.push(attemptOf(proposal, scored));
    const done = study.trials.length;
    const share = Math.max(done / limits.trials, elapsed() / limits.seconds);
    const understood = scored && understoodShare(scored, track);
    hooks.onTrial(trial, share, { done, atMost: limits.trials, understood });
  }
  if (attempts.length === 0) throw noTrial(study.trials);
  return { attempts, trials: study.trials };
}

interface Running {
  track: Track;
  study: Study<Arm>;
  hooks: RaceHooks;
  isLate(): boolean;
}

const pruner = medianPruner({ steps: 'folds' });

/** Whatever becomes of one configuration, the race goes on; only a person who cancels ends it. */
function tryOut(
  { track, study, hooks, isLate }: Running,
  proposal: Proposal<Arm>,
): { outcome: TrialOutcome; scored: Scored | null } {
  const started = hooks.now();
  const seconds = () => (hooks.now() - started) / 1000;
  const earlier = study.trialsBefore(proposal.number).map(({ curve }) => curve);
  const stoppable = { ...track, isCancelled: () => track.isCancelled() || isLate() };
  try {
    const { curve, scored } = runTrial(stoppable, proposal, {
      onEpoch: hooks.onEpoch,
      shouldStop: (soFar) => pruner.shouldPrune(soFar, earlier),
    });
    return { outcome: { ...ended(curve, scored), seconds: seconds() }, scored };
  } catch (error) {
    if (track.isCancelled()) throw error;
    const isOutOfTime = error instanceof CancelledError;
    const why = isOutOfTime ? {} : { error: toErrorJson(error) };
    const reason = isOutOfTime ? 'out_of_time' : 'failed';
    return { outcome: { score: null, reason, curve: [], seconds: seconds(), ...why }, scored: null };
  }
}

function ended(curve: readonly number[], scored: Scored | null): Omit<TrialOutcome, 'seconds'> {
  if (scored === null) return { score: null, reason: 'pruned', curve };
  return { score: scored.score, reason: 'completed', curve };
}

function attemptOf({ number, arm, parameters }: Proposal<Arm>, scored: Scored): Attempt {
  return { number, algorithm: arm.algorithm, arm, parameters, ...scored };
}

function understoodShare({ probabilities }: Scored, { judged: { truth }, development }: Track): number {
  const { predicted } = bestAnswers(probabilities, development.classes);
  return rightAnswers(predicted, truth).reduce((sum, right) => sum + right, 0) / truth.length;
}

function noTrial(trials: readonly Trial[]): HyperparameterTuningError {
  const reasons = trials.map(({ algorithm, error }) => `${algorithm}: ${error?.message ?? 'no result'}`);
  return new HyperparameterTuningError(
    'NO_TRIAL_COMPLETED',
    'No configuration could be trained on these recordings. Look at the quality check, then try again.',
    { details: { reasons: reasons.slice(0, 10) } },
  );
}
