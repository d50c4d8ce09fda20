import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { jsonColumn } from '../../data/columns.ts';
import { newestPolicyVersion } from '../../data/queries/retraining/policies.ts';
import { listStandings } from '../../data/queries/retraining/standings.ts';
import { retrainingLogLineSchema } from '../../data/retraining/decision_schema.ts';
import type { RetrainingPolicy } from '../../data/retraining/policy_schema.ts';
import type { Modality } from '../../data/schema.ts';
import { openStore, type Store } from '../../data/store.ts';
import { stamp } from '../../data/testing/store.ts';
import { temporaryWorkspace } from '../../data/testing/temporary.ts';
import { runWrite } from '../../data/writes/index.ts';
import { Looks } from './looks.ts';
import { makePass, type PassFound } from './pass.ts';
import { RulesInForce } from './rules_in_force.ts';
import { type Item, LivedHistory } from './testing_history.ts';

/** A process that looks: its own connection, its own memory of what it found. */
export class TestScheduler {
  readonly store: Store;
  /** What others do between what this one reads and what it writes; once. */
  meanwhile: (() => void) | null = null;
  readonly #tools;

  constructor(store_file: string) {
    this.store = openStore(store_file);
    onTestFinished(() => this.store.close());
    const snapshot = this.store.snapshot.bind(this.store);
    this.store.snapshot = (read) => {
      const seen = snapshot(read);
      const { meanwhile } = this;
      this.meanwhile = null;
      meanwhile?.();
      return seen;
    };
    this.#tools = { store: this.store, looks: new Looks(), rules: new RulesInForce() };
  }

  pass(at: number, utc_offset_minutes = 0): PassFound {
    return makePass(this.#tools, { at, utc_offset_minutes, operator_id: stamp.operator_id });
  }
}

/** A workspace with a policy, a person, and as many schedulers as wanted. */
export function clinic(rules: Omit<RetrainingPolicy, 'policy_config_version'> = {}) {
  const { workspace, store } = temporaryWorkspace();
  const setPolicy = (policy: Omit<RetrainingPolicy, 'policy_config_version'>) => {
    const based_on = newestPolicyVersion(store);
    const next = { ...policy, policy_config_version: (based_on ?? 0) + 1 };
    return runWrite(store, 'policy.save', stamp, { policy: next, based_on, origin: 'app' });
  };
  setPolicy(rules);
  return {
    ...{ workspace, store, setPolicy },
    person: (user_id: string) => new LivedHistory({ workspace, store }, user_id),
    scheduler: () => new TestScheduler(workspace.storeFile),
    outcomes: () =>
      Object.fromEntries(listStandings(store).map(({ user_id, outcome }) => [user_id, outcome])),
    requests: () => store.all(requestSchema, REQUESTS),
    log: () =>
      store.all(logSchema, 'SELECT line FROM retraining_log ORDER BY log_id').map(({ line }) => line),
  };
}

const requestSchema = z.object({
  job_id: z.number(),
  origin: z.string(),
  created_at: z.number(),
  status: z.string(),
  request: jsonColumn(z.unknown()).nullable(),
});
const REQUESTS =
  "SELECT job_id, origin, created_at, status, request FROM jobs WHERE kind = 'train' ORDER BY job_id";
const logSchema = z.object({ line: jsonColumn(retrainingLogLineSchema) });

/** Recordings that a training takes, by turns of two labels. */
export function recordings(count: number, modality: Modality = 'gesture'): Item[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ is: 'sample', modality, session_id: null, label: index % 2 === 0 ? 'drink' : 'eat' },
    ...{ label_status: 'confirmed', consent: 'given', performer_id: null },
  }));
}

/** Answers, the first so many of them questions back. */
export function answers(count: number, clarifications: number): Item[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{
      is: 'recognition',
      modality: 'gesture',
      session_id: null,
      minutes: 0,
      form: 'message',
      confidence: 0.8,
    },
    clarification: index < clarifications,
  }));
}
