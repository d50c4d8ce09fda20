import { expect, test } from 'vitest';
import { CancelledError } from '../data/errors.ts';
import { trainingConfigSchema } from '../data/schema.ts';
import { train } from './pipeline.ts';
import { sha256Hex } from './sha256.ts';
import { poseSamples, quietEnvironment } from './testing.ts';
import type { TrainingInput, TrainingOutcome, TrainingProgress } from './training.ts';

const labels = ['drink', 'eat', 'no'];

const inputOf = (takes: number, changes: Partial<TrainingInput> = {}): TrainingInput => ({
  ...{ user_id: 'anna', modality: 'gesture', config: trainingConfigSchema.parse({}) },
  samples: poseSamples(labels, takes),
  ...changes,
});

function weightsOf({ model }: TrainingOutcome): string {
  const bytes = [...model.network.parameters.values()].map(
    ({ values }) => new Uint8Array(values.buffer.slice(0)),
  );
  return sha256Hex(new Uint8Array(bytes.flatMap((one) => [...one])));
}

test('what can be told apart is learned, and judged on recordings that were never seen', () => {
  const outcome = train(inputOf(30), quietEnvironment);
  expect(outcome.model.labels).toEqual(labels);
  expect(outcome.samples).toMatchObject({ train: 54, validation: 18 });
  expect(outcome.metrics.test?.accuracy).toBeGreaterThanOrEqual(0.9);
  expect(outcome.assignments).toHaveLength(90);
  const standardised = outcome.model.scaler;
  expect([...standardised.mean, ...standardised.scale].every(Number.isFinite)).toBe(true);
});

test('one seed gives the same weights to the bit, another seed others', () => {
  const seeded = (seed: number) =>
    weightsOf(train(inputOf(12, { config: trainingConfigSchema.parse({ seed }) }), quietEnvironment));
  expect(seeded(7)).toBe(seeded(7));
  expect(seeded(8)).not.toBe(seeded(7));
});

test('the scaler is fitted on the train part alone', () => {
  const input = inputOf(30);
  const { partition, model } = train(input, quietEnvironment);
  const trained = new Set(partition.filter(({ part }) => part === 'train').map(({ sample_id }) => sample_id));
  const rows = input.samples
    .filter(({ facts }) => trained.has(facts.sample_id))
    .map(({ signal }) => signal.values);
  const mean = (d: number) => rows.reduce((sum, row) => sum + (row[d] ?? 0), 0) / rows.length;
  for (const d of [0, 1, 2, 3]) expect(model.scaler.mean[d]).toBeCloseTo(mean(d), 5);
});

test('with three recordings a label there is a model, and the missing test is said rather than invented', () => {
  const { metrics, gate } = train(inputOf(3), quietEnvironment);
  expect(gate.status).toBe('WARNING');
  const unformed = (['train', 'validation', 'test'] as const).filter((part) => metrics[part] === null);
  const said = gate.findings.map(({ code }) => code);
  for (const part of unformed) expect(said).toContain(`PART_NOT_FORMED_${part.toUpperCase()}`);
  expect(metrics.train).not.toBeNull();
});

test('a split file fixes the parts for this run and assigns none', () => {
  const input = inputOf(10);
  const fixedParts = new Map(
    input.samples.map(({ facts }, i) => [
      facts.external_id,
      i % 5 === 0 ? ('test' as const) : ('train' as const),
    ]),
  );
  const { assignments, samples, metrics } = train({ ...input, fixedParts }, quietEnvironment);
  expect(assignments).toEqual([]);
  expect(samples).toEqual({ train: 24, validation: 0, test: 6, holdout: 0 });
  expect(metrics.validation).toBeNull();
});

test('what a carer mimed is learned from when included, but never judges', () => {
  const own = poseSamples(labels, 20);
  const mimed = poseSamples(labels, 5, 2).map((sample, i) => ({
    ...sample,
    facts: { ...sample.facts, sample_id: 1000 + i, external_id: `mimed-${i}`, performer_id: 'carer01' },
  }));
  const config = trainingConfigSchema.parse({ include_other_performers: true });
  const { partition } = train(inputOf(0, { config, samples: [...own, ...mimed] }), quietEnvironment);
  const parts = partition.filter(({ sample_id }) => sample_id >= 1000).map(({ part }) => part);
  expect(parts).toEqual(Array(15).fill('train'));
});

test('recordings that cannot be trained on are refused with the report', () => {
  const onlyOne = inputOf(0, { samples: poseSamples(['drink'], 9) });
  expect(() => train(onlyOne, quietEnvironment)).toThrow(
    expect.objectContaining({
      code: 'QC_GATE_BLOCKED',
      details: { report: expect.objectContaining({ status: 'FAILED' }) },
    }),
  );
});

test('progress only rises, names each stage in turn, and brings every epoch', () => {
  const seen: TrainingProgress[] = [];
  const { history } = train(inputOf(10), {
    ...quietEnvironment,
    onProgress: (progress) => seen.push(progress),
  });
  const fractions = seen.map(({ fraction }) => fraction);
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(['gate', 'split', 'features', 'fit', 'test']);
  expect(seen.flatMap(({ epoch }) => epoch ?? [])).toEqual(history);
});

test('a cancelled training stops within an epoch', () => {
  let epochs = 0;
  const environment = {
    ...quietEnvironment,
    onProgress: ({ epoch }: TrainingProgress) => {
      if (epoch) epochs += 1;
    },
    isCancelled: () => epochs >= 2,
  };
  expect(() => train(inputOf(30), environment)).toThrow(CancelledError);
  expect(epochs).toBe(2);
});
