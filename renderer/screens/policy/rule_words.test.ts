import { describe, expect, it } from 'vitest';
import { policyRulesSchema } from '../../../electron/ipc/contract.ts';
import { createTexts } from '../../messages/texts.ts';
import { changeWords, scopeWords, sourceWords, valueWords } from './rule_words.ts';
import { EVERYBODY } from './scope.ts';

const en = createTexts('en', 'en-GB');
const de = createTexts('de');

describe('the rules in words', () => {
  it('say a value as people do', () => {
    expect(valueWords('min_new_samples', 1200, en)).toBe('1,200');
    expect(valueWords('max_clarification_rate', 0.155, en)).toBe('15.5%');
    expect(valueWords('max_days_since_train', 1, en)).toBe('1 day');
    expect(valueWords('cooldown_hours', 24, de)).toBe('24 Stunden');
    expect(valueWords('confidence_level', 0.975, en)).toBe('97.5 of 100');
    expect(valueWords('confidence_level', 0.9999, de)).toBe('99,99 von 100');
    expect(valueWords('mode', 'automatic', en)).toBe('Train by itself');
    expect(valueWords('quiet_hours', { from: '20:00', to: '07:00' }, de)).toBe('20:00 bis 07:00');
    expect(valueWords('quiet_hours', null, en)).toBe('none');
    expect(valueWords('min_trust', null, en)).toBe('no reason');
  });

  it('say for whom a rule is and where a value comes from', () => {
    const mira = { user_id: 'Mira', modality: 'gesture' } as const;
    expect(scopeWords(mira, en)).toBe('Mira, Gesture');
    expect(scopeWords({ user_id: null, modality: 'gesture' }, en)).toBe('Gesture');
    expect(scopeWords(EVERYBODY, de)).toBe('Alle');
    const from = (source: 'user' | 'modality' | 'global' | 'default') =>
      sourceWords({ value: 50, source }, mira, en);
    expect([from('user'), from('modality'), from('global'), from('default')]).toEqual([
      ...['as for Mira', 'as for everybody, Gesture', 'as for everybody', 'as usual'],
    ]);
  });

  it('say what changed', () => {
    const change = { scope: { user_id: 'Mira', modality: null }, rule: 'min_new_samples' } as const;
    expect(changeWords({ ...change, before: 50, after: 20 }, en)).toBe(
      'Mira – New recordings: 20 instead of 50',
    );
    expect(changeWords({ ...change, before: undefined, after: 20 }, en)).toBe('Mira – New recordings: 20');
    expect(changeWords({ ...change, before: 20, after: undefined }, en)).toBe(
      'Mira – New recordings: no longer set here',
    );
  });

  it('have a name and a meaning for every rule there is', () => {
    const rules = policyRulesSchema.keyof().options;
    const missing = rules.filter((rule) => !de.find(`rule.${rule}`) || !de.find(`rule.${rule}.meaning`));
    expect(missing).toEqual([]);
  });
});
