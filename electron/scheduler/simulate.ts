import type { DatasetKey } from '../../data/queries/datasets.ts';
import { usualTrainingSeconds } from '../../data/queries/retraining/training_times.ts';
import type { EffectivePolicy, RetrainingPolicy } from '../../data/retraining/policy_schema.ts';
import type { PairSimulation, PolicyComparison } from '../../data/retraining/simulation_schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { comparePolicies } from '../../trainer/retraining/compare_policies.ts';
import { MINUTE_MS } from '../../trainer/retraining/duration.ts';
import { effectivePolicy } from '../../trainer/retraining/effective_policy.ts';
import { simulatePair } from '../../trainer/retraining/simulate.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';
import type { RulesInForce } from './rules_in_force.ts';
import type { SimulatedHistory, SimulationHistories } from './simulation_history.ts';
import { type SimulatedTime, SimulationPasses } from './simulation_passes.ts';

export interface SimulationTools {
  store: ReadonlyStore;
  histories: SimulationHistories;
  rules: RulesInForce;
}

export interface SimulationInput extends ParsedInput<'retraining.simulate'> {
  /** When it is: milliseconds since 1970 in UTC, and what wall clocks are ahead of UTC. */
  at: number;
  utc_offset_minutes: number;
}

/** Where no training has ended yet. */
const UNKNOWN_DURATION_MS = 10 * MINUTE_MS;
/** Per (user, modality): the policy in force and the last few that were asked about. */
const SIMULATIONS_KEPT = 4;

/**
 * What a policy would have done with the recorded histories, beside the policy in force: passes at every full hour
 * and at the end, every recommendation followed, trainings of the usual length. Their order is that in which things
 * happened, whenever they were imported. Ends now, at the next full minute, unless `to` is earlier.
 * @throws RefusedError POLICY_MISSING
 */
export function simulate(
  { store, histories, rules }: SimulationTools,
  { policy, user_id, modality, at, utc_offset_minutes, most, ...range }: SimulationInput,
): CallOutput<'retraining.simulate'> {
  const { all, seconds } = store.snapshot(() => {
    rules.follow(store);
    return {
      all: [...histories.of(store, { user_id, modality })],
      seconds: usualTrainingSeconds(store),
    };
  });
  const now = (Math.floor(at / MINUTE_MS) + 1) * MINUTE_MS;
  const to = Math.min(range.to ?? now, now);
  const from = range.from ?? beginningOf(all, to);
  const duration_ms = seconds === null ? UNKNOWN_DURATION_MS : Math.round(seconds * 1000);
  const time = { from, to, utc_offset_minutes, duration_ms };
  const edited = policiesOf(policy);
  const before = all.map((history) => simulated(history, rules.policyOf(history), time));
  const after = all.map((history) => simulated(history, edited(history), time));
  const comparison = comparePolicies(before, after);
  const changing = mostChanging(comparison);
  const simulations = after.map(({ log, ...simulation }) => simulation);
  return {
    ...{ from, to, looked_at: all.length, asked_for: changing.length },
    ...(most === undefined
      ? { comparison, simulations }
      : { comparison: { ...comparison, pairs: changing.slice(0, most) }, simulations: [] }),
  };
}

/** Those for whom anything is asked for, the greatest difference first. */
function mostChanging({ pairs }: PolicyComparison): PolicyComparison['pairs'] {
  const difference = ({ before, after }: PolicyComparison['pairs'][number]) =>
    Math.abs(after.length - before.length);
  return pairs
    .filter(({ before, after }) => before.length + after.length > 0)
    .sort((a, b) => difference(b) - difference(a) || a.user_id.localeCompare(b.user_id));
}

/** Whoever has no entry of their own shares the rules of all others. */
function policiesOf(policy: RetrainingPolicy): (key: DatasetKey) => EffectivePolicy {
  const shared = new Map<string, EffectivePolicy>();
  return ({ user_id, modality }) => {
    const place = Object.hasOwn(policy.users ?? {}, user_id) ? `${modality} ${user_id}` : modality;
    const known = shared.get(place) ?? effectivePolicy(policy, user_id, modality);
    shared.set(place, known);
    return { ...known, user_id };
  };
}

function beginningOf(histories: readonly SimulatedHistory[], to: number): number {
  const first = histories.flatMap(({ events }) => events.slice(0, 1));
  return first.reduce((earliest, { at }) => Math.min(earliest, at), to);
}

/** Where nothing but the version of the policy differs, nothing else comes of it. */
function simulated(history: SimulatedHistory, policy: EffectivePolicy, time: SimulatedTime): PairSimulation {
  const question = JSON.stringify([policy.rules, time]);
  const { known } = history;
  const answer = known.get(question) ?? simulatedAnew(history, policy, time);
  known.delete(question);
  known.set(question, answer);
  for (const oldest of known.keys()) if (known.size > SIMULATIONS_KEPT) known.delete(oldest);
  return answer;
}

function simulatedAnew(
  { user_id, modality, events }: SimulatedHistory,
  policy: EffectivePolicy,
  time: SimulatedTime,
): PairSimulation {
  const { from, to, duration_ms } = time;
  const passes = new SimulationPasses(policy.rules, time);
  const simulation = simulatePair(passes.among(events), {
    ...{ user_id, modality, from, to },
    policyAt: () => policy,
    trainings: { duration_ms, advice_followed: true },
    onDecision: passes.decided,
  });
  return { ...passes.withAll(simulation), log: [] };
}
