import { DEFAULT_RULES } from '../../../electron/ipc/contract.ts';
import type { Condition, Evidence, Hold } from '../../app/evidence.ts';

type Observation = Evidence['decision']['observation'];

export interface Differs {
  decision?: Partial<Evidence['decision']>;
  observation?: Partial<Observation>;
  rules?: Partial<Evidence['policy']['rules']>;
  sources?: Partial<Evidence['policy']['sources']>;
}

const active = { version: 3, model_version: 'Mira_gesture_v3', trained_at: 0, labels: ['no', 'yes'] };

/** A person with a model in use for whom nothing speaks; a test says what is different. */
export function fakeEvidence({ decision, observation, rules, sources }: Differs = {}): Evidence {
  const key = { user_id: 'Mira', modality: 'gesture' } as const;
  const standard = Object.fromEntries(Object.keys(DEFAULT_RULES).map((rule) => [rule, 'default']));
  return {
    decision: {
      ...{ at: 0, policy_config_version: 3, mode: 'advise', outcome: 'nothing' },
      observation: {
        ...key,
        ...{ active, candidate: null, new_samples: 0, trainable_labels: 2 },
        ...{ recognitions: 0, clarifications: 0, corrections: 0, untrained_labels: [] },
        trust: { answers: 0, right: 0, confidence_sum: 0 },
        ...{ drift: null, unattributed_feedback: 0, pending_since: null, requested_at: [], snooze: null },
        ...observation,
      },
      ...{ conditions: [], reason: null, holds: [], again_at: null, request: null, unchanged_until: null },
      ...decision,
    },
    policy: {
      ...key,
      policy_config_version: 3,
      rules: { ...DEFAULT_RULES, ...rules },
      sources: { ...standard, ...sources } as Evidence['policy']['sources'],
    },
    frequency: { last_7_days: 0, last_30_days: 0, ever: 0 },
  };
}

export function fakeCondition(
  code: Condition['code'],
  status: Condition['status'],
  figures: Partial<Condition> = {},
): Condition {
  const none = { value: null, threshold: 0, numerator: null, denominator: null, bound: null, label: null };
  return { code, status, ...none, words: 'High log words (in English)', ...figures };
}

export function fakeHold(code: Hold['code'], until: number | null = null): Hold {
  return { code, until, words: 'Log words in English' };
}
