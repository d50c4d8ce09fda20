import { expect, test } from 'vitest';
import { type GateReport, gateReportSchema, trainingConfigSchema } from '../../data/schema.ts';
import { factsOf } from '../testing.ts';
import type { TrainingSample } from '../training.ts';
import { QCGateBlockedError } from './gate.ts';
import { movementOf, sequenceOf, soundOf, takesOf, toneOf } from './testing.ts';
import { inspectQuality, passGate } from './training_gate.ts';

/** The report with which a training of these recordings is refused. */
function refusalOf(samples: readonly TrainingSample[]): GateReport {
  const input = { user_id: 'anna', modality: 'gesture' as const, config: trainingConfigSchema.parse({}) };
  try {
    passGate({ ...input, samples });
  } catch (error) {
    if (error instanceof QCGateBlockedError) return gateReportSchema.parse(error.details?.report);
    throw error;
  }
  throw new Error('The training was not refused.');
}

const failuresOf = (samples: readonly TrainingSample[]) =>
  refusalOf(samples)
    .findings.filter(({ status }) => status === 'FAILED')
    .map(({ code }) => code);

const labels = takesOf({ drink: 10, eat: 10 }).map(({ label, session_id }) => ({ label, session_id }));
const movements = labels.map((facts, i) => sequenceOf(i + 1, 42, movementOf({}, i + 1), facts));

test('a training is refused, and told why: no recording', () => {
  expect(failuresOf([])).toEqual(['NO_RECORDINGS']);
});

test('a training is refused, and told why: one label', () => {
  expect(failuresOf(movements.map((one) => ({ ...one, facts: { ...one.facts, label: 'drink' } })))).toEqual([
    'TOO_FEW_CLASSES',
  ]);
});

test('a training is refused, and told why: silence', () => {
  const silent = labels.map((facts, i) => soundOf(i + 1, toneOf({ peak: 0, noise: 0.0001 }, i), facts));
  expect(failuresOf(silent)).toEqual(['ALL_SILENT']);
  expect(failuresOf(labels.map((facts, i) => soundOf(i + 1, new Float32Array(8000), facts)))).toEqual([
    'ALL_SILENT',
  ]);
});

test('a training is refused, and told why: identical recordings', () => {
  expect(failuresOf(labels.map((facts, i) => sequenceOf(i + 1, 42, movementOf(), facts)))).toEqual([
    'IDENTICAL_RECORDINGS',
  ]);
});

test('a training is refused, and told why: nobody in the picture', () => {
  expect(failuresOf(labels.map((facts, i) => sequenceOf(i + 1, 42, new Float32Array(420), facts)))).toEqual([
    'ALL_EMPTY',
  ]);
});

test('a training is refused, and told why: values that are no numbers', () => {
  const values = movementOf().fill(Number.NaN, 7, 8);
  const report = refusalOf([...movements, sequenceOf(99, 42, values)]);
  expect(report.findings).toMatchObject([
    { code: 'NON_FINITE_FEATURES', status: 'FAILED', count: 1, evidence: ['recording-99'] },
  ]);
});

test('recordings of different sizes are refused as such, and judged without a crash', () => {
  expect(failuresOf([...movements, sequenceOf(98, 6, movementOf({ dims: 6 }))])).toEqual(['MIXED_ENCODINGS']);
});

const rule = { includeOtherPerformers: false };

test('good movements pass, and so do good calls', () => {
  expect(inspectQuality(movements, rule)).toMatchObject({ status: 'PASSED', findings: [] });
  const calls = labels.map((facts, i) =>
    soundOf(i + 1, toneOf({ hertz: 150 + 40 * i, seconds: 0.4 + 0.02 * i, noise: 0.002 }, i), facts),
  );
  expect(inspectQuality(calls, rule)).toMatchObject({ status: 'PASSED', findings: [] });
});

test('the content of what may not be trained on is not looked at', () => {
  const secret = {
    facts: factsOf(99, { consent: 'refused' }),
    signal: sequenceOf(99, 42, new Float32Array(42)).signal,
  };
  expect(inspectQuality([...movements, secret], rule).findings).toMatchObject([{ code: 'NO_CONSENT' }]);
});
