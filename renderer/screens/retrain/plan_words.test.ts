import { describe, expect, it } from 'vitest';
import { createTexts } from '../../messages/texts.ts';
import { planSteps, type TrainingPlan, timeWords } from './plan_words.ts';

const en = createTexts('en');
const de = createTexts('de');

const plan: TrainingPlan = {
  parts: { train: 30, validation: 11, test: 7, holdout: 4 },
  ...{ labels: 5, at_most: 50, search_seconds: 8, in_use: 2 },
  seconds: { low: 7.2, high: 11.4, basis: 'earlier' },
};
const sentences = (change: Partial<TrainingPlan>, algorithm: 'auto' | 'forest' = 'auto') =>
  planSteps({ ...plan, ...change }, { algorithm }, en).map(({ text }) => text);

describe('what will happen', () => {
  it('says what is learned, what judges, what is tried, what stays, and how long it takes', () => {
    expect(sentences({})).toEqual([
      'Learns from 30 recordings with 5 labels. 11 further recordings are practice questions: they help to choose what works best.',
      '7 recordings that it never meets judge how well it understands. 4 more are set aside for a last check after months of use.',
      'Tries up to 50 recipes of several ways of learning, and keeps what understands best.',
      'Version 2 stays in use until you say otherwise.',
      'Takes between 8 seconds and 15 seconds on this computer.',
    ]);
  });

  it('promises no test where none can be formed, and no version in use where there is none', () => {
    const parts = { train: 9, validation: 0, test: 0, holdout: 0 };
    const [learns, judges, , stays] = sentences({ parts, in_use: null });
    expect(learns).toBe('Learns from 9 recordings with 5 labels.');
    expect(judges).toContain('will be an estimate');
    expect(stays).toBe('The new version is put in use only when you say so.');
  });

  it('names the way of learning that somebody chose', () => {
    expect(sentences({ at_most: 1 }, 'forest')[2]).toBe('Tries one recipe of “Random forest”.');
  });
});

describe('how long it takes', () => {
  const said = (low: number, high: number, basis: 'earlier' | 'usual' = 'earlier', texts = en) =>
    timeWords({ seconds: { low, high, basis } }, texts);

  it('is one figure where both ends read the same', () => {
    expect(said(36, 39)).toBe('Takes about 40 seconds on this computer.');
    expect(said(200, 230)).toBe('Takes about 4 minutes on this computer.');
  });

  it('is a range otherwise, in the language of the window', () => {
    expect(said(36, 130)).toBe('Takes between 40 seconds and 3 minutes on this computer.');
    expect(said(12, 22, 'earlier', de)).toBe(
      'Dauert auf diesem Computer zwischen 15 Sekunden und 25 Sekunden.',
    );
  });

  it('is called rough where nothing was trained here yet', () => {
    expect(said(4, 18, 'usual')).toMatch(/^Takes roughly 20 seconds at most\./);
  });
});
