import { describe, expect, test } from 'vitest';
import type { Tensor } from '../engine/architecture.ts';
import { formOf } from './classifier_form.ts';
import { fromSavedTensors, toSavedTensors } from './saved_tensors.ts';
import { exampleEnsemble } from './testing/example_model.ts';

const { inputs, members } = exampleEnsemble;
const saved = toSavedTensors(exampleEnsemble);
const form = {
  inputs: inputs.map(({ scaler }) => scaler.mean.length),
  members: members.map(({ classifier }) => formOf(classifier)),
};

test('the numbers of every kind of classifier and of every scaler come back as they were', () => {
  expect(fromSavedTensors(saved, form, 'weights')).toEqual({
    scalers: inputs.map(({ scaler }) => scaler),
    classifiers: members.map(({ classifier }) => classifier),
  });
});

test('each stands under the number of its member or input', () => {
  expect([...saved.keys()]).toEqual([
    ...['hidden/kernel', 'hidden/bias', 'output/kernel', 'output/bias'].map((name) => `member_0/${name}`),
    ...['vectors', 'weights', 'bias'].map((name) => `member_1/${name}`),
    ...['nodes', 'leaves', 'roots'].map((name) => `member_2/${name}`),
    ...['input_0/mean', 'input_0/scale', 'input_1/mean', 'input_1/scale'],
  ]);
});

const refused = expect.objectContaining({ code: 'ARTIFACT_DAMAGED', details: expect.anything() });
const one: Tensor = { shape: [1], values: Float32Array.of(1) };

describe.each([...saved.keys()])('%s', (name) => {
  test('is missed', () => {
    const rest = new Map([...saved].filter(([key]) => key !== name));
    expect(() => fromSavedTensors(rest, form, 'weights')).toThrow(refused);
  });

  test('is refused in another shape', () => {
    expect(() => fromSavedTensors(new Map(saved).set(name, one), form, 'weights')).toThrow(refused);
  });
});

test('a number too many is refused', () => {
  expect(() => fromSavedTensors(new Map(saved).set('member_3/bias', one), form, 'weights')).toThrow(refused);
});
