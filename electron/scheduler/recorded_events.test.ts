import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DatasetKey } from '../../data/queries/datasets.ts';
import { pairEvents } from '../../data/queries/retraining/events.ts';
import { newestJournalSeq } from '../../data/queries/retraining/journal.ts';
import { logPage } from '../../data/queries/retraining/log.ts';
import { observePair } from '../../data/queries/retraining/observe.ts';
import { listStandings } from '../../data/queries/retraining/standings.ts';
import type { RetrainingDecision } from '../../data/retraining/decision_schema.ts';
import type { PolicyRules, RetrainingPolicy } from '../../data/retraining/policy_schema.ts';
import { stamp } from '../../data/testing/store.ts';
import { temporaryWorkspace } from '../../data/testing/temporary.ts';
import { runWrite } from '../../data/writes/index.ts';
import { decide } from '../../trainer/retraining/decide.ts';
import { HOUR_MS } from '../../trainer/retraining/duration.ts';
import { effectivePolicy } from '../../trainer/retraining/effective_policy.ts';
import { isLogged, logLineOf } from '../../trainer/retraining/log_line.ts';
import { PairHistory } from '../../trainer/retraining/pair_history.ts';
import { simulatePair } from '../../trainer/retraining/simulate.ts';
import { type Deed, deeds, type Item, LivedHistory } from './testing_history.ts';

/** Thresholds so low that a few imports meet them. */
const EAGER: Partial<PolicyRules> = {
  ...{ mode: 'automatic', min_new_samples: 3, max_clarification_rate: 0.3, min_recognitions: 2 },
  ...{ confidence_level: 0.6, max_days_since_train: 5, cooldown_hours: 12, max_per_day: 2, max_per_week: 5 },
};
const RULES: Partial<PolicyRules>[] = [
  { ...EAGER, min_trust: 0.9, max_drift: 0.2 },
  { ...EAGER, mode: 'advise', max_correction_rate: 0.2 },
  { ...EAGER, quiet_hours: { from: '20:00', to: '06:00' }, min_examples_of_new_label: 1 },
];

/** A scheduler that looks at everyone at every pass, and remembers what it decided. */
class Scheduler {
  readonly decisions = new Map<string, RetrainingDecision[]>();
  readonly #life: LivedHistory;
  readonly #policies: RetrainingPolicy[];

  /** @param policies all that ever were in force in this store */
  constructor(life: LivedHistory, policies: RetrainingPolicy[]) {
    [this.#life, this.#policies] = [life, policies];
    this.#save(RULES[0] ?? {});
  }

  policyAt = (version: number, { user_id, modality }: DatasetKey) => {
    const policy = this.#policies[version - 1] ?? { policy_config_version: version };
    return effectivePolicy(policy, user_id, modality);
  };

  pass({ overtaken, policy }: Extract<Deed, { does: 'pass' }>): void {
    if (policy > 0) this.#save(RULES[policy] ?? {});
    const { store, at, stamp } = this.#life;
    const policy_config_version = this.#policies.length;
    const after_seq = newestJournalSeq(store);
    const found = this.#life.pairs.map((key) => {
      const moment = { now: at, utc_offset_minutes: 60 };
      return decide(this.policyAt(policy_config_version, key), observePair(store, key, at), moment);
    });
    const decisions = found.map((decision) => this.#toRecord(decision));
    if (overtaken) this.#life.import([overtaken as Item]);
    const { exceptions } = runWrite(store, 'retraining.record_pass', stamp, {
      ...{ utc_offset_minutes: 60, policy_config_version, after_seq, config: {}, decisions },
      ...{ pairs: found.length, looked_at: found.length },
    });
    if (exceptions.length > 0) return;
    for (const decision of found) {
      const { modality } = decision.observation;
      this.decisions.set(modality, [...(this.decisions.get(modality) ?? []), decision]);
    }
  }

  #toRecord(decision: RetrainingDecision) {
    const { observation, outcome, reason, request } = decision;
    const { user_id, modality } = observation;
    const stands = listStandings(this.#life.store).find(
      (standing) => standing.user_id === user_id && standing.modality === modality,
    );
    const outcome_before = stands?.outcome ?? null;
    return {
      ...{ user_id, modality, outcome, reason, outcome_before },
      line: isLogged(decision, outcome_before) ? logLineOf(decision) : null,
      request: outcome === 'request' ? request : null,
    };
  }

  #save(rules: Partial<PolicyRules>): void {
    const based_on = this.#policies.length === 0 ? null : this.#policies.length;
    const policy = { policy_config_version: this.#policies.length + 1, ...rules };
    this.#policies.push(policy);
    runWrite(this.#life.store, 'policy.save', this.#life.stamp, { policy, based_on, origin: 'app' });
  }
}

function liveWithScheduler(
  life: LivedHistory,
  policies: RetrainingPolicy[],
  script: readonly [number, Deed][],
): Scheduler {
  const scheduler = new Scheduler(life, policies);
  for (const [hours, deed] of script) {
    life.at += hours * HOUR_MS;
    if (deed.does === 'pass') scheduler.pass(deed);
    else life.do(deed);
  }
  return scheduler;
}

const logOf = ({ store }: LivedHistory, key: DatasetKey) =>
  logPage(store, { ...key, limit: 500 })
    .entries.map(({ line }) => line)
    .toReversed();

describe('the history in the order of its arrival', () => {
  test('replayed under the recorded policies, gives the recorded decisions and the recorded log', () => {
    const place = temporaryWorkspace();
    const policies: RetrainingPolicy[] = [];
    let people = 0;
    fc.assert(
      fc.property(deeds, (script) => {
        const life = new LivedHistory(place, `anna-${people++}`);
        const scheduler = liveWithScheduler(life, policies, script);
        for (const key of life.pairs) {
          const replayed: RetrainingDecision[] = [];
          const { log } = simulatePair(pairEvents(life.store, key, 'arrival'), {
            ...key,
            trainings: null,
            policyAt: (version) => scheduler.policyAt(version, key),
            onDecision: (decision) => replayed.push(decision),
          });
          const recorded = scheduler.decisions.get(key.modality) ?? [];
          // Before there were any recordings, nobody decided, and a replay finds nothing.
          const before = replayed.splice(0, replayed.length - recorded.length);
          expect(before.filter(({ outcome }) => outcome !== 'nothing')).toEqual([]);
          expect(replayed).toEqual(recorded);
          expect(log).toEqual(logOf(life, key));
        }
      }),
      { numRuns: 30 },
    );
  });
});

const NOW = stamp.at;

function sample(session_id: string | null, facts: { modality?: 'gesture' | 'sound' } = {}): Item {
  const { modality = 'gesture' } = facts;
  const plain = { label_status: 'confirmed', consent: 'given', performer_id: null } as const;
  return { ...{ is: 'sample', modality, session_id, label: 'drink' }, ...plain };
}

function feedback(session_id: string | null, minutes = 0): Item {
  return { ...{ is: 'feedback', session_id, minutes }, label_status: 'confirmed', label_correction: null };
}

function someone() {
  const life = new LivedHistory(temporaryWorkspace(), 'anna');
  const key = { user_id: 'anna', modality: 'gesture' } as const;
  const kinds = (order: 'arrival' | 'recorded') =>
    [...pairEvents(life.store, key, order)].map(({ kind }) => kind);
  return { life, key, kinds };
}

test('a training stands right after the last import that it saw', () => {
  const { life, kinds } = someone();
  life.import([sample('s1')]);
  life.do({ does: 'request', modality: 'gesture', nth: 0 });
  life.import([sample('s1')]);
  life.do({ does: 'begin', stale: 1 });
  expect(kinds('arrival')).toEqual(['sample', 'training_began', 'request', 'sample']);
});

test('one that is interrupted begins twice, and the later run counts', () => {
  const { life, key, kinds } = someone();
  life.import([sample('s1')]);
  life.do({ does: 'request', modality: 'gesture', nth: 0 });
  life.do({ does: 'begin', stale: 0 });
  life.do({ does: 'end', nth: 0, how: 'released', labels: [] });
  life.import([sample('s1')]);
  life.do({ does: 'begin', stale: 0 });
  life.do({ does: 'end', nth: 0, how: 'completed', labels: ['drink', 'eat'] });
  life.do({ does: 'promote', modality: 'gesture', nth: 0 });
  life.import([sample('s1')]);
  expect(kinds('arrival').filter((kind) => kind === 'training_began')).toHaveLength(2);
  expect(observePair(life.store, key, NOW)).toMatchObject({ active: { version: 2 }, new_samples: 1 });
});

test('what was found of the drift of a version counts again when it is put in use again', () => {
  const { life, key } = someone();
  const train = (): void =>
    life.do({ does: 'train', modality: 'gesture', labels: ['drink', 'eat'], items: [], promoted: true });
  const observed = () => {
    const history = new PairHistory(key);
    for (const event of pairEvents(life.store, key, 'arrival')) history.add(event);
    return [observePair(life.store, key, NOW).drift, history.observe(NOW).drift];
  };
  life.import([sample('s1')]);
  train();
  life.do({ does: 'drift', modality: 'gesture', nth: 0, figure: 0.5 });
  expect(observed()).toEqual([0.5, 0.5]);
  train();
  expect(observed()).toEqual([null, null]);
  life.do({ does: 'roll_back', modality: 'gesture', nth: 0 });
  expect(observed()).toEqual([0.5, 0.5]);
});

test('feedback that came in before the recordings of its session is told again when they come', () => {
  const { life, kinds } = someone();
  life.import([sample('s1'), feedback('s2')]);
  expect(kinds('arrival')).toEqual(['sample', 'unattributed_feedback']);
  life.import([sample('s2')]);
  expect(kinds('arrival')).toEqual([
    'sample',
    'unattributed_feedback',
    'retold',
    'sample',
    'feedback',
    'sample',
  ]);
  life.import([sample('s2', { modality: 'sound' })]);
  expect(kinds('arrival').slice(-4)).toEqual(['retold', 'sample', 'unattributed_feedback', 'sample']);
});

test('for another policy, everything stands at the time of its record', () => {
  const { life, kinds } = someone();
  life.at = NOW + HOUR_MS;
  life.import([sample(null)]);
  life.do({ does: 'request', modality: 'gesture', nth: 0 });
  life.import([feedback('s1', 9), feedback('s2', -9), sample('s2')]);
  // Recordings without a time of their own stand at that of their import.
  expect(kinds('recorded')).toEqual(['feedback', 'unattributed_feedback', 'sample', 'sample', 'request']);
});
