import type { PolicyRule } from '../../../electron/ipc/contract.ts';

/**
 * How a rule that is a number is chosen: what may be typed, and the stretch that the slider covers, where sensible
 * values lie. `start`: the value that a condition begins with once it is wanted; such a rule may also be null.
 */
export interface NumberRule {
  unit: 'count' | 'share' | 'days' | 'hours' | 'of_100' | 'figure';
  min: number;
  max: number;
  slider: { min: number; max: number; step: number } | null;
  start?: number;
}

export type NumberRuleName = Exclude<PolicyRule, 'mode' | 'promotion' | 'quiet_hours'>;

const MOST = 1_000_000;

export const numberRules: Record<NumberRuleName, NumberRule> = {
  min_new_samples: { unit: 'count', min: 1, max: MOST, slider: { min: 1, max: 200, step: 1 } },
  max_clarification_rate: { unit: 'share', min: 0, max: 1, slider: { min: 0, max: 0.5, step: 0.01 } },
  max_days_since_train: { unit: 'days', min: 0.01, max: 36_500, slider: { min: 1, max: 180, step: 1 } },
  min_examples_of_new_label: {
    ...{ unit: 'count', min: 1, max: MOST, start: 3 },
    slider: { min: 1, max: 30, step: 1 },
  },
  max_correction_rate: {
    ...{ unit: 'share', min: 0, max: 1, start: 0.15 },
    slider: { min: 0, max: 0.5, step: 0.01 },
  },
  min_trust: { unit: 'share', min: 0, max: 1, start: 0.8, slider: { min: 0.5, max: 1, step: 0.01 } },
  max_drift: { unit: 'figure', min: 0, max: MOST, start: 0.5, slider: { min: 0, max: 2, step: 0.05 } },
  min_recognitions: { unit: 'count', min: 1, max: MOST, slider: { min: 1, max: 100, step: 1 } },
  confidence_level: {
    ...{ unit: 'of_100', min: 0.5, max: 0.9999 },
    slider: { min: 0.5, max: 0.99, step: 0.01 },
  },
  cooldown_hours: { unit: 'hours', min: 0, max: 8760, slider: null },
  max_per_day: { unit: 'count', min: 1, max: 1000, slider: null },
  max_per_week: { unit: 'count', min: 1, max: 1000, slider: null },
};

const MILLIONTHS = 1e6;

/** Without what arithmetic in binary leaves behind: a step of the slider from 0.14 is 0.15. */
export function rounded(value: number): number {
  return Math.round(value * MILLIONTHS) / MILLIONTHS;
}
