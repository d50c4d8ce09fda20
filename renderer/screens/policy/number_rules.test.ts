import { describe, expect, it } from 'vitest';
import { policyRulesSchema } from '../../../electron/ipc/contract.ts';
import { type NumberRuleName, numberRules, rounded } from './number_rules.ts';

const names = Object.keys(numberRules) as NumberRuleName[];
const allows = (name: NumberRuleName, value: unknown) =>
  policyRulesSchema.shape[name].safeParse(value).success;

describe('the numbers that can be chosen', () => {
  it.each(names)(
    '%s: the ends of field and slider are allowed, and so is what a condition begins with',
    (name) => {
      const { min, max, slider, start } = numberRules[name];
      const offered = [min, max, slider?.min ?? min, slider?.max ?? max, start ?? min];
      expect(offered.filter((value) => !allows(name, value))).toEqual([]);
    },
  );

  it.each(names)('%s: can be unwanted exactly where the policy says so', (name) => {
    expect(numberRules[name].start !== undefined).toBe(allows(name, null));
  });

  it('are what a person would write, not what binary arithmetic leaves', () => {
    expect(rounded(0.14 + 0.01)).toBe(0.15);
    expect(rounded(95.12 / 100)).toBe(0.9512);
  });
});
