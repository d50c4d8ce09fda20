import { describe, expect, test } from 'vitest';
import type { SampleFacts } from '../../data/schema.ts';
import { factsOf } from '../testing.ts';
import { checkQuality } from './gate.ts';
import { trainableReason } from './trainable.ts';

const rule = { includeOtherPerformers: false };

/** Recordings of each label, as many as it says. */
function recordings(counts: Record<string, number>): SampleFacts[] {
  const labels = Object.entries(counts).flatMap(([label, count]) => Array<string>(count).fill(label));
  return labels.map((label, i) => factsOf(i + 1, { label }));
}

const codesOf = (samples: readonly SampleFacts[], options = rule) =>
  checkQuality(samples, options).findings.map(({ code }) => code);

describe('what blocks a training', () => {
  test.each([
    ['nothing at all', [], 'NO_RECORDINGS'],
    ['one label only', recordings({ drink: 9 }), 'TOO_FEW_CLASSES'],
    ['a label with two recordings', recordings({ drink: 9, eat: 2 }), 'TOO_FEW_RECORDINGS'],
    [
      'recordings of different sizes',
      [...recordings({ drink: 3, eat: 3 }), factsOf(99, { dims: 6 })],
      'MIXED_ENCODINGS',
    ],
  ])('%s', (_, samples, code) => {
    const report = checkQuality(samples, rule);
    expect(report.status).toBe('FAILED');
    expect(report.findings.map((finding) => finding.code)).toContain(code);
  });

  test('values that are no numbers', () => {
    const samples = recordings({ drink: 3, eat: 3 });
    const report = checkQuality(samples, { ...rule, nonFinite: samples.slice(0, 1) });
    expect(report).toMatchObject({ status: 'FAILED', findings: [{ code: 'NON_FINITE_FEATURES', count: 1 }] });
  });
});

test('enough recordings of two labels pass', () => {
  expect(checkQuality(recordings({ drink: 3, eat: 3 }), rule)).toEqual({
    ...{ status: 'PASSED', trainable: 6, classes: 2, findings: [] },
  });
});

test('what is left out is counted and said, and does not block the rest', () => {
  const samples = [
    ...recordings({ drink: 3, eat: 3 }),
    factsOf(50, { consent: 'unknown' }),
    factsOf(51, { is_demo: true }),
  ];
  expect(checkQuality(samples, rule)).toMatchObject({ status: 'WARNING', trainable: 6 });
  expect(codesOf(samples)).toEqual(['NO_CONSENT', 'DEMO_RECORDINGS']);
});

test('the thin label is named with its count', () => {
  const { findings } = checkQuality(recordings({ drink: 9, eat: 2 }), rule);
  expect(findings[0]).toMatchObject({ evidence: ['eat: 2'], message: expect.stringContaining('eat: 2') });
});

describe('why a recording is not trained on, each by its first reason', () => {
  test.each<[string, Partial<SampleFacts>, ReturnType<typeof trainableReason>]>([
    ['consent given, label confirmed', {}, null],
    ['label corrected', { label_status: 'corrected' }, null],
    ['no consent before anything else', { consent: 'refused', label: null }, 'no_consent'],
    ['a demonstration', { is_demo: true }, 'demo'],
    ['no label', { label: null }, 'unlabelled'],
    ['nobody confirmed it', { label_status: 'unconfirmed' }, 'unconfirmed'],
    ['somebody rejected it', { label_status: 'rejected' }, 'rejected'],
    ['a carer mimed it', { performer_id: 'carer01' }, 'other_performer'],
    ['the person did it', { performer_id: 'anna' }, null],
    ['a machine wrote the record', { performer_id: 'system' }, null],
  ])('%s', (_, facts, reason) => {
    expect(trainableReason(factsOf(1, facts), rule)).toBe(reason);
  });

  test('what a carer mimed counts once the therapist says so, with a warning', () => {
    const samples = [...recordings({ drink: 3, eat: 3 }), factsOf(50, { performer_id: 'carer01' })];
    expect(codesOf(samples)).toEqual(['OTHER_PERFORMER']);
    expect(codesOf(samples, { includeOtherPerformers: true })).toEqual(['OTHER_PERFORMER_INCLUDED']);
  });
});
