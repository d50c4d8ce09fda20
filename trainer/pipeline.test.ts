import { expect, test } from 'vitest';
import { CancelledError } from '../data/errors.ts';
import { type TrainingConfig, type Trial, trainingConfigSchema } from '../data/schema.ts';
import { withUnknown } from './evaluation/rejection.ts';
import { predictSignals } from './models/predict.ts';
import { train } from './pipeline.ts';
import { sha256Hex } from './sha256.ts';
import { movementSamples, poseSamples, quietEnvironment, silentSamples, toneSamples } from './testing.ts';
import type {
  TrainedModel,
  TrainingInput,
  TrainingOutcome,
  TrainingProgress,
  TrainingSample,
} from './training.ts';

const labels = ['drink', 'eat', 'no'];
/** Where the test is about the recipe and not about the race. */
const oneModel = { algorithm: 'prototype', trials: 1 } as const;
const oneNetwork = { algorithm: 'mlp', trials: 1 } as const;

const inputOf = (
  samples: readonly TrainingSample[],
  config: Partial<TrainingConfig> = oneModel,
): TrainingInput => ({
  ...{ user_id: 'anna', modality: 'gesture', samples },
  config: trainingConfigSchema.parse(config),
});

const soundInput = (samples: readonly TrainingSample[], config?: Partial<TrainingConfig>): TrainingInput => ({
  ...inputOf(samples, config),
  modality: 'sound',
});

const learn = (input: TrainingInput) => train(input, quietEnvironment);

const withoutSeconds = ({ seconds: _, ...trial }: Trial) => trial;

/** The share of recordings whose label is the most probable. */
function shareUnderstood(model: TrainedModel, samples: readonly TrainingSample[]): number {
  const probabilities = predictSignals(
    model,
    samples.map(({ signal }) => signal),
  );
  const right = samples.filter(({ facts }, row) => {
    const own = probabilities.subarray(row * model.labels.length, (row + 1) * model.labels.length);
    return model.labels[own.indexOf(Math.max(...own))] === facts.label;
  });
  return right.length / samples.length;
}

/** Everything of a training but how long it took. */
const withoutTime = ({ seconds: _, trials, ...outcome }: TrainingOutcome) => ({
  ...outcome,
  trials: trials.map(withoutSeconds),
});

test('what can be told apart is learned, and judged on recordings that were never seen', () => {
  const outcome = learn(inputOf(poseSamples(labels, 30)));
  expect(outcome.model.labels).toEqual(labels);
  expect(outcome.samples).toMatchObject({ train: 54, validation: 18 });
  expect(outcome.metrics.test?.accuracy).toBeGreaterThanOrEqual(0.9);
  expect(outcome.assignments).toHaveLength(90);
});

test('one seed and a number of trials give the same trials, the same choice and the same weights to the bit', () => {
  const again = () => withoutTime(learn(inputOf(poseSamples(labels, 12), { trials: 12, seed: 7 })));
  const first = again();
  expect(first.trials).toHaveLength(12);
  expect(new Set(first.trials.map(({ algorithm }) => algorithm)).size).toBeGreaterThan(1);
  expect(again()).toEqual(first);
});

test('another seed tries other configurations', () => {
  const tried = (seed: number) =>
    learn(inputOf(poseSamples(labels, 6), { algorithm: 'prototype', trials: 4, seed })).trials.map(
      ({ parameters }) => parameters,
    );
  expect(tried(8)).not.toEqual(tried(7));
});

test('what is fitted is fitted on the train part and on nothing else, and the certificate says so', () => {
  const input = inputOf(poseSamples(labels, 30));
  const { partition, model, certificate } = learn(input);
  const trained = new Set(partition.filter(({ part }) => part === 'train').map(({ sample_id }) => sample_id));
  const own = input.samples.filter(({ facts }) => trained.has(facts.sample_id));
  const ids = own.map(({ facts }) => facts.external_id).sort();
  expect(certificate.fitted_on.ids.map(({ external_id }) => external_id).sort()).toEqual(ids);
  expect(certificate.fitted_on.sha256).toBe(certificate.parts.train.sha256);
  const mean = (d: number) => own.reduce((sum, { signal }) => sum + (signal.values[d] ?? 0), 0) / own.length;
  for (const d of [0, 1, 2, 3]) expect(model.inputs[0]?.scaler.mean[d]).toBeCloseTo(mean(d), 5);
});

test('recordings of the test change nothing in the model, however strange they are', () => {
  const plain = poseSamples(labels, 30);
  const first = learn(inputOf(plain));
  const tested = new Set(
    first.partition.filter(({ part }) => part === 'test').map(({ sample_id }) => sample_id),
  );
  const strange = plain.map((sample) =>
    tested.has(sample.facts.sample_id)
      ? { ...sample, signal: { ...sample.signal, values: sample.signal.values.map((x, i) => 50 + x * i) } }
      : sample,
  );
  const second = learn(inputOf(strange));
  expect(second.partition).toEqual(first.partition);
  expect(second.model).toEqual(first.model);
  expect(second.metrics.test).not.toEqual(first.metrics.test);
});

test('a model is calibrated, and what it says sums to 1 with unknown in it', () => {
  const input = inputOf(poseSamples(labels, 30));
  const { model } = learn(input);
  const probabilities = predictSignals(
    model,
    input.samples.map(({ signal }) => signal),
  );
  expect(['temperature', 'isotonic']).toContain(model.calibration.kind);
  if (!model.rejection) throw new Error('There was enough to choose a rule by.');
  const said = withUnknown(model.rejection, probabilities, labels.length);
  for (let row = 0; row < input.samples.length; row++) {
    const answer = said.subarray(row * 4, (row + 1) * 4);
    expect(answer.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 6);
  }
});

test('movements are learned from start to end by a race', () => {
  const { metrics, trials } = learn(inputOf(movementSamples(labels, 12), { trials: 7 }));
  expect(new Set(trials.map(({ reason }) => reason))).not.toContain('failed');
  expect(metrics.test?.accuracy).toBeGreaterThanOrEqual(0.8);
}, 60_000);

test('sounds are learned from start to end by a race', () => {
  const { metrics, trials, model } = learn(soundInput(toneSamples(labels, 12), { trials: 6 }));
  expect(new Set(trials.map(({ reason }) => reason))).not.toContain('failed');
  expect(model.labels).toEqual(labels);
  expect(metrics.test?.accuracy).toBeGreaterThanOrEqual(0.8);
}, 60_000);

test('with three recordings a label there is a model that works, and what cannot be said is said', () => {
  const { metrics, gate, model, certificate } = learn(inputOf(poseSamples(labels, 3)));
  const findings = new Map(gate.findings.map(({ code, message }) => [code, message]));
  expect(gate.status).toBe('WARNING');
  expect(findings.get('FEW_RECORDINGS')).toMatch(/cannot be said yet/);
  for (const part of ['validation', 'test', 'holdout'] as const) {
    const isFormed = certificate.parts[part].recordings > 0;
    expect(findings.has(`PART_NOT_FORMED_${part.toUpperCase()}`)).toBe(!isFormed);
  }
  expect(metrics.test?.intervals?.accuracy ?? null).toBeNull();
  expect(shareUnderstood(model, poseSamples(labels, 20, 2))).toBeGreaterThanOrEqual(0.9);
});

test('with three recordings a label the race is between prototypes, and the report says so', () => {
  const { trials, model, gate } = learn(inputOf(poseSamples(labels, 3), { algorithm: 'auto', trials: 6 }));
  expect(new Set(trials.map(({ algorithm }) => algorithm))).toEqual(new Set(['prototype']));
  expect(model.algorithm).toBe('prototype');
  expect(gate.findings.find(({ code }) => code === 'FEW_SHOT_MODEL')?.message).toMatch(/simplest model/);
});

test('a first session alone gives a model, an estimate, and the warning that one session flatters', () => {
  const samples = poseSamples(labels, 8).map(({ facts, signal }) => ({
    facts: { ...facts, session_id: 'monday' },
    signal,
  }));
  const { metrics, gate, model } = learn(inputOf(samples, { algorithm: 'auto', trials: 4 }));
  expect(metrics.test).toBeNull();
  expect(metrics.estimate?.accuracy).toBeGreaterThanOrEqual(0.9);
  expect(gate.findings.map(({ code }) => code)).toContain('ONE_SESSION');
  expect(shareUnderstood(model, poseSamples(labels, 20, 2))).toBeGreaterThanOrEqual(0.9);
});

test('a split file fixes the parts for this run and assigns none', () => {
  const input = inputOf(poseSamples(labels, 10));
  const fixedParts = new Map(
    input.samples.map(({ facts }, i) => [
      facts.external_id,
      i % 5 === 0 ? ('test' as const) : ('train' as const),
    ]),
  );
  const { assignments, samples, metrics } = learn({ ...input, fixedParts });
  expect(assignments).toEqual([]);
  expect(samples).toEqual({ train: 24, validation: 0, test: 6, holdout: 0 });
  expect(metrics.validation).toBeNull();
});

test('what a carer mimed is learned from when included, but never judges', () => {
  const own = poseSamples(labels, 20);
  const mimed = poseSamples(labels, 5, 2).map((sample, i) => ({
    ...sample,
    facts: {
      ...{ ...sample.facts, sample_id: 1000 + i, external_id: `mimed-${i}`, performer_id: 'carer01' },
      content_hash: sha256Hex(`mimed ${i}`),
    },
  }));
  const { partition } = learn(inputOf([...own, ...mimed], { ...oneModel, include_other_performers: true }));
  const parts = partition.filter(({ sample_id }) => sample_id >= 1000).map(({ part }) => part);
  expect(parts).toEqual(Array(15).fill('train'));
});

const poses = poseSamples(labels, 9);
const [first] = poses;
const identical = poses.map((sample) => ({ ...sample, signal: first?.signal ?? sample.signal }));

test.each([
  ['no recording', 'NO_RECORDINGS', inputOf([])],
  ['one label', 'TOO_FEW_CLASSES', inputOf(poseSamples(['drink'], 9))],
  ['silence in every recording', 'ALL_SILENT', soundInput(silentSamples(labels, 9))],
  ['the same vector in every recording', 'IDENTICAL_RECORDINGS', inputOf(identical)],
])('%s is refused with the report that says why', (_, code, input) => {
  const finding = expect.objectContaining({ code, status: 'FAILED', message: expect.stringMatching(/\w/) });
  const report = expect.objectContaining({ status: 'FAILED', findings: expect.arrayContaining([finding]) });
  expect(() => learn(input)).toThrow(
    expect.objectContaining({ code: 'QC_GATE_BLOCKED', details: { report } }),
  );
});

test('an algorithm that needs movement is refused by name for still poses', () => {
  expect(() => learn(inputOf(poseSamples(labels, 9), { algorithm: 'cnn2d' }))).toThrow(
    expect.objectContaining({ code: 'ALGORITHM_UNSUITED' }),
  );
});

test('progress only rises, names each stage in turn, and brings every trial and every epoch', () => {
  const seen: TrainingProgress[] = [];
  const { history, trials } = train(inputOf(poseSamples(labels, 10), { ...oneNetwork, trials: 2 }), {
    ...quietEnvironment,
    onProgress: (progress) => seen.push(progress),
  });
  const fractions = seen.map(({ fraction }) => fraction);
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  expect([...new Set(seen.map(({ stage }) => stage))]).toEqual([
    ...['gate', 'split', 'features', 'search'],
    ...['fit', 'calibrate', 'test'],
  ]);
  expect(seen.flatMap((one) => one.trials ?? []).map(({ done }) => done)).toEqual(
    trials.map(({ number }) => number + 1),
  );
  expect(history.length).toBeGreaterThan(0);
  expect(seen.flatMap(({ epoch }) => epoch ?? [])).toEqual(history);
});

/** Cancels once `isTime` has been said of something that was reported. */
function cancelledWhen(isTime: (progress: TrainingProgress) => boolean) {
  let cancelled = false;
  const after: TrainingProgress[] = [];
  const environment = {
    ...quietEnvironment,
    onProgress: (progress: TrainingProgress) => {
      if (cancelled) after.push(progress);
      cancelled ||= isTime(progress);
    },
    isCancelled: () => cancelled,
  };
  return { environment, after };
}

test('a cancelled search stops within its trial', () => {
  const { environment, after } = cancelledWhen(({ trials }) => trials?.done === 1);
  const input = inputOf(poseSamples(labels, 12), { ...oneNetwork, trials: 20 });
  expect(() => train(input, environment)).toThrow(CancelledError);
  expect(after.flatMap(({ trials }) => trials ?? [])).toEqual([]);
});

test('a cancelled fit stops within its epoch', () => {
  const { environment, after } = cancelledWhen(({ epoch }) => epoch !== undefined);
  expect(() => train(inputOf(poseSamples(labels, 12), oneNetwork), environment)).toThrow(CancelledError);
  expect(after).toEqual([]);
});
