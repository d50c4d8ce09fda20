import { describe, expect, it } from 'vitest';
import type { Condition } from '../../app/evidence.ts';
import { createTexts } from '../../messages/texts.ts';
import { conditionWords, limitWords } from './condition_words.ts';
import { type Differs, fakeCondition, fakeEvidence } from './testing.ts';

const en = createTexts('en', 'en-GB');
const de = createTexts('de');
const trust = { answers: 40, right: 26, confidence_sum: 36 };
const label = 'more music';
const examples = (count: number, new_examples: number): Differs => ({
  observation: { untrained_labels: [{ label, corrections: 2, examples: count, new_examples }] },
});

type Case = [what: string, Condition, Differs, english: string, german: string];

const cases: Case[] = [
  [
    'enough new recordings',
    fakeCondition('new_samples', 'met', { value: 62, threshold: 50 }),
    {},
    '62 new recordings since the last training; 50 are enough.',
    '62 neue Aufnahmen seit dem letzten Training; 50 reichen.',
  ],
  [
    'one new recording',
    fakeCondition('new_samples', 'not_met', { value: 1, threshold: 50 }),
    {},
    '1 new recording since the last training; 50 are needed.',
    '1 neue Aufnahme seit dem letzten Training; nötig sind 50.',
  ],
  [
    'enough for a first training',
    fakeCondition('new_samples', 'met', { value: 1250, threshold: 50 }),
    { observation: { active: null } },
    '1,250 recordings are ready for a first training; 50 are enough.',
    '1.250 Aufnahmen sind bereit für ein erstes Training; 50 reichen.',
  ],
  [
    'not enough for a first training',
    fakeCondition('new_samples', 'not_met', { value: 0, threshold: 50 }),
    { observation: { active: null } },
    '0 recordings are ready for a first training; 50 are needed.',
    '0 Aufnahmen sind bereit für ein erstes Training; nötig sind 50.',
  ],
  [
    'too many questions back',
    fakeCondition('clarification_rate', 'met', {
      ...{ value: 21 / 84, threshold: 0.15, numerator: 21, denominator: 84, bound: 0.18 },
    }),
    {},
    '21 of 84 recognitions ended in a question back: 25%, surely more than 15%.',
    'Auf 21 von 84 Erkennungen folgte eine Rückfrage: 25\u00a0%, sicher mehr als 15\u00a0%.',
  ],
  [
    'as many questions back as may be',
    fakeCondition('clarification_rate', 'not_met', {
      ...{ value: 0.15, threshold: 0.15, numerator: 15, denominator: 100, bound: 0.1 },
    }),
    {},
    '15 of 100 recognitions ended in a question back: 15%, not more than 15%.',
    'Auf 15 von 100 Erkennungen folgte eine Rückfrage: 15\u00a0%, nicht mehr als 15\u00a0%.',
  ],
  [
    'too few recognitions',
    fakeCondition('clarification_rate', 'not_enough_evidence', {
      ...{ value: 0.5, threshold: 0.15, numerator: 5, denominator: 10, bound: 0.27 },
    }),
    {},
    'Only 10 recognitions since the last training; judged from 20 on.',
    'Erst 10 Erkennungen seit dem letzten Training; geurteilt wird ab 20.',
  ],
  [
    'questions back that may be chance',
    fakeCondition('clarification_rate', 'not_enough_evidence', {
      ...{ value: 0.1515, threshold: 0.15, numerator: 5, denominator: 33, bound: 0.0799 },
    }),
    {},
    '5 of 33 recognitions ended in a question back: 15.2%. That it is more than 15% may be chance; surely it is only more than 7%.',
    'Auf 5 von 33 Erkennungen folgte eine Rückfrage: 15,2\u00a0%. Dass es mehr als 15\u00a0% sind, kann Zufall sein; sicher sind es nur mehr als 7\u00a0%.',
  ],
  [
    'a model that is too old',
    fakeCondition('model_age', 'met', { value: 30.02, threshold: 30 }),
    {},
    'The model learned 30.02 days ago, more than 30 days.',
    'Das Training des Modells liegt 30,02 Tage zurück, mehr als 30 Tage.',
  ],
  [
    'a model of some days',
    fakeCondition('model_age', 'not_met', { value: 12.4, threshold: 30 }),
    {},
    'The model learned 12 days ago, not more than 30 days.',
    'Das Training des Modells liegt 12 Tage zurück, nicht mehr als 30 Tage.',
  ],
  [
    'a model of today',
    fakeCondition('model_age', 'not_met', { value: 0.9, threshold: 30 }),
    {},
    'The model learned less than a day ago.',
    'Das Training des Modells liegt weniger als einen Tag zurück.',
  ],
  [
    'no model',
    fakeCondition('model_age', 'not_enough_evidence', { threshold: 30 }),
    { observation: { active: null } },
    'There is no model in use yet.',
    'Es ist noch kein Modell in Gebrauch.',
  ],
  [
    'a label never learned',
    fakeCondition('untrained_label', 'met', { value: 5, threshold: 3, label }),
    examples(5, 5),
    '“more music” was named in corrections and never learned; there are 5 recordings of it.',
    '„more music“ wurde in Berichtigungen genannt und nie gelernt; davon gibt es 5 Aufnahmen.',
  ],
  [
    'no label that was never learned',
    fakeCondition('untrained_label', 'not_met', { value: 0, threshold: 3 }),
    {},
    'Corrections name no label that the model never learned.',
    'In Berichtigungen kommt keine Bedeutung vor, die das Modell nie gelernt hat.',
  ],
  [
    'a new label with too few recordings',
    fakeCondition('untrained_label', 'not_enough_evidence', { value: 1, threshold: 3, label }),
    examples(1, 1),
    '“more music” was named in corrections and never learned, but there is only 1 recording of it; 3 are needed.',
    '„more music“ wurde in Berichtigungen genannt und nie gelernt, aber davon gibt es erst 1 Aufnahme; nötig sind 3.',
  ],
  [
    'a new label whose recordings are all old',
    fakeCondition('untrained_label', 'not_enough_evidence', { value: 4, threshold: 3, label }),
    examples(4, 0),
    '“more music” was named in corrections and never learned, but its 4 recordings were there at the last training already.',
    '„more music“ wurde in Berichtigungen genannt und nie gelernt, aber die 4 Aufnahmen davon lagen schon beim letzten Training vor.',
  ],
  [
    'too many corrections',
    fakeCondition('correction_rate', 'met', {
      ...{ value: 0.3, threshold: 0.1, numerator: 12, denominator: 40, bound: 0.2 },
    }),
    {},
    '12 of 40 recognitions were corrected: 30%, surely more than 10%.',
    '12 von 40 Erkennungen wurden berichtigt: 30\u00a0%, sicher mehr als 10\u00a0%.',
  ],
  [
    'few corrections',
    fakeCondition('correction_rate', 'not_met', {
      ...{ value: 0.05, threshold: 0.1, numerator: 2, denominator: 40, bound: 0.02 },
    }),
    {},
    '2 of 40 recognitions were corrected: 5%, not more than 10%.',
    '2 von 40 Erkennungen wurden berichtigt: 5\u00a0%, nicht mehr als 10\u00a0%.',
  ],
  [
    'corrections that may be chance',
    fakeCondition('correction_rate', 'not_enough_evidence', {
      ...{ value: 0.12, threshold: 0.1, numerator: 6, denominator: 50, bound: 0.0643 },
    }),
    {},
    '6 of 50 recognitions were corrected: 12%. That it is more than 10% may be chance; surely it is only more than 6%.',
    '6 von 50 Erkennungen wurden berichtigt: 12\u00a0%. Dass es mehr als 10\u00a0% sind, kann Zufall sein; sicher sind es nur mehr als 6\u00a0%.',
  ],
  [
    'low trust',
    fakeCondition('trust', 'met', {
      value: 0.75,
      threshold: 0.8,
      numerator: 26,
      denominator: 40,
      bound: 0.79,
    }),
    { observation: { trust } },
    '26 of 40 answers were right, and the model said it was 90% sure on average. Trust is 75%, surely less than 80%.',
    '26 von 40 Antworten waren richtig; das Modell war sich im Mittel zu 90\u00a0% sicher. Das Vertrauen liegt bei 75\u00a0%, sicher unter 80\u00a0%.',
  ],
  [
    'enough trust',
    fakeCondition('trust', 'not_met', {
      value: 0.8,
      threshold: 0.8,
      numerator: 26,
      denominator: 40,
      bound: 0.9,
    }),
    { observation: { trust } },
    '26 of 40 answers were right, and the model said it was 90% sure on average. Trust is 80%, not less than 80%.',
    '26 von 40 Antworten waren richtig; das Modell war sich im Mittel zu 90\u00a0% sicher. Das Vertrauen liegt bei 80\u00a0%, nicht unter 80\u00a0%.',
  ],
  [
    'low trust that may be chance',
    fakeCondition('trust', 'not_enough_evidence', {
      ...{ value: 0.75, threshold: 0.8, numerator: 26, denominator: 40, bound: 0.861 },
    }),
    { observation: { trust } },
    '26 of 40 answers were right, and the model said it was 90% sure on average. Trust is 75%; that it is less than 80% may be chance, surely it is only less than 87%.',
    '26 von 40 Antworten waren richtig; das Modell war sich im Mittel zu 90\u00a0% sicher. Das Vertrauen liegt bei 75\u00a0%; dass es unter 80\u00a0% liegt, kann Zufall sein, sicher liegt es nur unter 87\u00a0%.',
  ],
  [
    'too few judged answers',
    fakeCondition('trust', 'not_enough_evidence', { threshold: 0.8, numerator: 0, denominator: 0, bound: 1 }),
    {},
    'Only 0 answers with a stated sureness were confirmed or corrected; judged from 20 on.',
    'Erst 0 Antworten mit angegebener Sicherheit wurden bestätigt oder berichtigt; geurteilt wird ab 20.',
  ],
  [
    'changed recordings',
    fakeCondition('drift', 'met', { value: 0.61, threshold: 0.5 }),
    {},
    'Recent recordings differ by 0.6 from those it learned from, more than 0.5.',
    'Neuere Aufnahmen weichen um 0,6 von den gelernten ab, mehr als 0,5.',
  ],
  [
    'recordings as before',
    fakeCondition('drift', 'not_met', { value: 0.2, threshold: 0.5 }),
    {},
    'Recent recordings differ by 0.2 from those it learned from, not more than 0.5.',
    'Neuere Aufnahmen weichen um 0,2 von den gelernten ab, nicht mehr als 0,5.',
  ],
  [
    'too few recent recordings',
    fakeCondition('drift', 'not_enough_evidence', { threshold: 0.5 }),
    {},
    'There are too few recent recordings to say whether they have changed.',
    'Es gibt zu wenige neuere Aufnahmen, um zu sagen, ob sie sich verändert haben.',
  ],
];

describe('a condition is said with its numbers, in the language of the window', () => {
  it.each(cases)('%s', (_what, condition, differs, english, german) => {
    const evidence = fakeEvidence(differs);
    expect(conditionWords(condition, evidence, en)).toBe(english);
    expect(conditionWords(condition, evidence, de)).toBe(german);
  });
});

describe('a limit says where it comes from', () => {
  const rate = fakeCondition('clarification_rate', 'met', { threshold: 0.125 });

  it.each([
    ['default', 'Limit: 12.5% (as usual)', 'Grenze: 12,5\u00a0% (wie üblich)'],
    ['global', 'Limit: 12.5% (set for everyone)', 'Grenze: 12,5\u00a0% (für alle festgelegt)'],
    [
      'modality',
      'Limit: 12.5% (set for everyone, Gesture)',
      'Grenze: 12,5\u00a0% (für alle festgelegt, Gesten)',
    ],
    ['user', 'Limit: 12.5% (set for this person)', 'Grenze: 12,5\u00a0% (für diese Person festgelegt)'],
    [
      'user_modality',
      'Limit: 12.5% (set for this person, Gesture)',
      'Grenze: 12,5\u00a0% (für diese Person festgelegt, Gesten)',
    ],
  ] as const)('%s', (source, english, german) => {
    const evidence = fakeEvidence({ sources: { max_clarification_rate: source } });
    expect(limitWords(rate, evidence, en)).toBe(english);
    expect(limitWords(rate, evidence, de)).toBe(german);
  });

  it.each([
    ['new_samples', 50, 'Limit: 50 recordings (as usual)'],
    ['untrained_label', 1, 'Limit: 1 recording (as usual)'],
    ['model_age', 30, 'Limit: 30 days (as usual)'],
    ['correction_rate', 0.1, 'Limit: 10% (as usual)'],
    ['trust', 0.8, 'Limit: 80% (as usual)'],
    ['drift', 0.5, 'Limit: 0.5 (as usual)'],
  ] as const)('and is written in its own unit: %s', (code, threshold, words) => {
    expect(limitWords(fakeCondition(code, 'not_met', { threshold }), fakeEvidence(), en)).toBe(words);
  });
});
