import type { RetrainingDecision, RetrainingOutcome } from '../../data/retraining/decision_schema.ts';
import type { RetrainingEvent } from '../../data/retraining/event_schema.ts';
import type { PolicyRules } from '../../data/retraining/policy_schema.ts';
import type { PairSimulation } from '../../data/retraining/simulation_schema.ts';
import { HOUR_MS } from '../../trainer/retraining/duration.ts';
import { SimulationSlack } from './simulation_slack.ts';

export interface SimulatedTime {
  from: number;
  /** The first moment that is left out. */
  to: number;
  utc_offset_minutes: number;
  /** How long a training takes. */
  duration_ms: number;
}

/**
 * A pass at every full hour and one at the end, of which only those take place that may come to something else than
 * the one before: after an event that matters, at a moment that the last decision named, or when a training ends.
 * The others are counted with the outcome of the last that did.
 */
export class SimulationPasses {
  readonly #time: SimulatedTime;
  readonly #slack: SimulationSlack;
  readonly #left = { nothing: 0, advise: 0, request: 0, held_back: 0 };
  #outcome: RetrainingOutcome | null = null;
  #lastPass = -Infinity;
  /** From when on the next decision may be another. */
  #due: number;
  #trainingEnds = -Infinity;

  constructor(rules: PolicyRules, time: SimulatedTime) {
    this.#time = time;
    this.#slack = new SimulationSlack(rules);
    this.#due = time.from;
  }

  /** The events, sorted by time, with the passes. */
  *among(events: Iterable<RetrainingEvent>): Generator<RetrainingEvent> {
    for (const event of events) {
      if (event.at >= this.#time.to) break;
      yield* this.#until(event.at);
      yield event;
      if (event.at < this.#due && this.#slack.usedUpBy(event)) this.#due = event.at;
    }
    yield* this.#until(this.#time.to);
  }

  /** Has to be told every decision. */
  readonly decided = (decision: RetrainingDecision): void => {
    const { at, outcome, unchanged_until } = decision;
    this.#countLeftOut(this.#numberOf(at) - 1);
    [this.#outcome, this.#lastPass] = [outcome, at];
    this.#slack.decided(decision);
    if (outcome === 'request' || outcome === 'advise') {
      this.#trainingEnds = at + this.#time.duration_ms;
      this.#due = at;
    } else {
      const ends = this.#trainingEnds > at ? this.#trainingEnds : Infinity;
      this.#due = Math.min(unchanged_until ?? Infinity, ends);
    }
  };

  /** The simulation with the passes that were left out. */
  withAll(simulation: PairSimulation): PairSimulation {
    const { to } = this.#time;
    this.#countLeftOut(this.#numberOf(to - 1));
    this.#lastPass = to - 1;
    const { outcomes } = simulation;
    const sum = (outcome: RetrainingOutcome) => outcomes[outcome] + this.#left[outcome];
    const all = {
      ...{ nothing: sum('nothing'), advise: sum('advise') },
      ...{ request: sum('request'), held_back: sum('held_back') },
    };
    const passes = Object.values(all).reduce((a, b) => a + b, 0);
    return { ...simulation, passes, outcomes: all };
  }

  /** Those that are due before a moment; the decision on each sets when the next is. */
  *#until(moment: number): Generator<RetrainingEvent> {
    const { from, to, utc_offset_minutes } = this.#time;
    for (;;) {
      const at = this.#slot(Math.max(this.#due, this.#lastPass + 1, from));
      if (at >= Math.min(moment, to)) return;
      yield { kind: 'pass', at, utc_offset_minutes, policy_config_version: 1 };
    }
  }

  /** The first pass at or after a moment. */
  #slot(moment: number): number {
    const hour = Math.ceil(moment / HOUR_MS) * HOUR_MS;
    return hour < this.#time.to ? hour : Math.max(moment, this.#time.to - 1);
  }

  /** How many passes there are until a pass, that one with them, since the beginning of time. */
  #numberOf(pass: number): number {
    return Math.floor(pass / HOUR_MS) + (pass % HOUR_MS === 0 ? 0 : 1);
  }

  #countLeftOut(until: number): void {
    if (this.#outcome === null) return;
    this.#left[this.#outcome] += Math.max(0, until - this.#numberOf(this.#lastPass));
  }
}
