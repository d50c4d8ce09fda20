import { beforeAll, expect, test } from 'vitest';
import { CancelledError } from '../data/errors.ts';
import { trainingConfigSchema } from '../data/schema.ts';
import { figuresOf, groupIndices, partFigures } from './part_figures.ts';
import { train } from './pipeline.ts';
import { createRandom } from './random.ts';
import { poseSamples, quietEnvironment } from './testing.ts';
import type { TrainedModel } from './training.ts';

const labels = ['drink', 'eat', 'no'];
const samples = poseSamples(labels, 12);
const none = new Map<number, string>();
const random = () => createRandom(1);
let model: TrainedModel;

beforeAll(() => {
  const config = trainingConfigSchema.parse({ algorithm: 'prototype', trials: 1 });
  ({ model } = train({ user_id: 'anna', modality: 'gesture', config, samples }, quietEnvironment));
});

test('a part that is not formed has no figures', () => {
  expect(partFigures(model, [], none, random())).toBeNull();
  const members = { train: samples, validation: [], test: [], holdout: samples };
  const figures = figuresOf(model, { members, groups: none }, random());
  expect(figures).toMatchObject({ train: { samples: 36 }, validation: null, test: null });
  expect(Object.keys(figures)).not.toContain('holdout');
});

test('answers that are there already give the figures that asking again would give', () => {
  const asked = partFigures(model, samples, none, random());
  const wrong = new Float32Array(36 * 3).map((_, i) => (i % 3 === 0 ? 1 : 0));
  expect(partFigures(model, samples, none, random(), { answers: wrong })?.accuracy).toBeCloseTo(1 / 3, 6);
  expect(asked?.accuracy).toBeGreaterThan(0.9);
});

test('whoever cancels stops the figures of a part, and the answers are the same where nobody does', () => {
  const members = { train: samples, validation: [], test: [], holdout: [] };
  const figures = (isCancelled: () => boolean) =>
    figuresOf(model, { members, groups: none }, random(), { isCancelled });
  expect(() => figures(() => true)).toThrow(CancelledError);
  expect(figures(() => false)).toEqual(figuresOf(model, { members, groups: none }, random()));
});

test('a recording whose label the model does not know counts as misunderstood', () => {
  const [first, ...others] = samples;
  if (!first) throw new RangeError('There are recordings.');
  const novel = { ...first, facts: { ...first.facts, label: 'water' } };
  const known = partFigures(model, others, none, random());
  const figures = partFigures(model, [novel, ...others], none, random());
  expect(figures?.accuracy).toBeCloseTo(((known?.accuracy ?? 0) * 35) / 36, 6);
});

test('recordings of one group have one number, those of none a number of their own', () => {
  const groups = new Map([
    [1, 'monday'],
    [2, 'tuesday'],
    [3, 'monday'],
  ]);
  expect([...groupIndices(samples.slice(0, 5), groups)]).toEqual([0, 1, 0, 2, 3]);
});
