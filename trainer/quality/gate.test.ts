import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gateCodeSchema, type SampleFacts } from '../../data/schema.ts';
import { factsOf } from '../testing.ts';
import { checkQuality } from './gate.ts';
import { takesOf } from './testing.ts';
import { trainableReason } from './trainable.ts';

const rule = { includeOtherPerformers: false };

const codesOf = (samples: readonly SampleFacts[], options = rule) =>
  checkQuality(samples, options).findings.map(({ code }) => code);

test('ten recordings of two labels over two sessions pass, and nothing is found', () => {
  expect(checkQuality(takesOf({ drink: 10, eat: 10 }), rule)).toEqual({
    ...{ status: 'PASSED', trainable: 20, classes: 2, findings: [] },
  });
});

test('what is left out is counted and said, and does not block the rest', () => {
  const samples = [
    ...takesOf({ drink: 10, eat: 10 }),
    factsOf(50, { consent: 'unknown' }),
    factsOf(51, { is_demo: true }),
  ];
  const report = checkQuality(samples, rule);
  expect(report).toMatchObject({ status: 'WARNING', trainable: 20 });
  expect(report.findings).toMatchObject([
    { code: 'NO_CONSENT', count: 1, evidence: ['recording-50'] },
    { code: 'DEMO_RECORDINGS', count: 1, evidence: ['recording-51'] },
  ]);
});

test('what cannot be trained on is not judged either', () => {
  const good = takesOf({ drink: 10, eat: 10 });
  const copy = factsOf(60, { content_hash: good[0]?.content_hash ?? '', label: 'eat', consent: 'refused' });
  expect(codesOf([...good, copy])).toEqual(['NO_CONSENT']);
});

test('each finding comes once, has a known code, says what to do, and the worst decides', () => {
  const anyFacts = fc.record({
    ...{ label: fc.constantFrom('drink', 'eat', null), session_id: fc.constantFrom('s1', 's2', null) },
    ...{ consent: fc.constantFrom('given' as const, 'unknown' as const), is_demo: fc.boolean() },
    ...{ dims: fc.constantFrom(4, 6), content: fc.nat(5), performer_id: fc.constantFrom('anna', 'carer01') },
    ...{ encoding: fc.constantFrom('pose', 'pose;fps=15'), vector_version: fc.constantFrom('v1', null) },
  });
  fc.assert(
    fc.property(fc.array(anyFacts), fc.boolean(), (drawn, includeOtherPerformers) => {
      const samples = drawn.map(({ content, ...facts }, i) =>
        factsOf(i + 1, { ...facts, content_hash: String(content).repeat(64) }),
      );
      const { status, findings } = checkQuality(samples, { includeOtherPerformers });
      const codes = findings.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of codes) expect(gateCodeSchema.options).toContain(code);
      for (const { message } of findings) expect(message).toMatch(/^.{20,}\.$/s);
      const failed = findings.some((finding) => finding.status === 'FAILED');
      expect(status).toBe(failed ? 'FAILED' : findings.length > 0 ? 'WARNING' : 'PASSED');
    }),
  );
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
    const samples = [...takesOf({ drink: 10, eat: 10 }), factsOf(50, { performer_id: 'carer01' })];
    expect(codesOf(samples)).toEqual(['OTHER_PERFORMER']);
    expect(codesOf(samples, { includeOtherPerformers: true })).toEqual(['OTHER_PERFORMER_INCLUDED']);
  });
});
