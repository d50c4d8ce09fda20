import { expect, test } from 'vitest';
import { featureRecipes } from '../features/choose.ts';
import { movementSamples } from '../testing.ts';
import { type Development, developmentOf } from './development.ts';
import { FeatureBank } from './feature_bank.ts';

const labels = ['drink', 'eat', 'no'];
const TRAIN = 12;

function developmentFrom(change: (x: number) => number = (x) => x): Development {
  const samples = movementSamples(labels, 6).map((sample, row) =>
    row < TRAIN
      ? sample
      : { ...sample, signal: { ...sample.signal, values: sample.signal.values.map(change) } },
  );
  return developmentOf(samples.slice(0, TRAIN), samples.slice(TRAIN), labels, new Map());
}

function bankOf(development = developmentFrom(), seed = 1): FeatureBank {
  return new FeatureBank(development, featureRecipes(development.signals.slice(0, TRAIN)), seed);
}

const train = Array.from({ length: TRAIN }, (_, row) => row);
const validation = [12, 13, 14, 15, 16, 17];
const recipes = ['statistics', 'frames', 'convolutions'];

test.each(recipes)(
  'nothing of %s is fitted on validation: however wild, it changes only itself',
  (recipe) => {
    const [plain, wild] = [bankOf(), bankOf(developmentFrom((x) => 1000 * x - 7))];
    expect(wild.inputOf(recipe)).toEqual(plain.inputOf(recipe));
    expect(wild.gather(recipe, 'fit', train, 1)).toEqual(plain.gather(recipe, 'fit', train, 1));
    expect(wild.inputOf(recipe).scaler.mean.every(Number.isFinite)).toBe(true);
  },
);

test('what is wild in validation is seen there', () => {
  const judged = (bank: FeatureBank) => bank.gather('statistics', 'judge', validation).inputs;
  expect(judged(bankOf(developmentFrom((x) => x ** 2)))).not.toEqual(judged(bankOf()));
});

test.each(recipes)('the train rows of %s have mean 0 and variance 1 or 0', (recipe) => {
  const { inputs, columns } = bankOf().gather(recipe, 'fit', train);
  for (let column = 0; column < columns; column++) {
    const values = train.map((row) => inputs[row * columns + column] ?? 0);
    const mean = values.reduce((sum, x) => sum + x, 0) / TRAIN;
    const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / TRAIN;
    expect(mean).toBeCloseTo(0, 3);
    expect(Math.min(Math.abs(variance - 1), Math.abs(variance))).toBeLessThan(1e-2);
  }
});

test('copies repeat the labels of the rows they are made of, behind the rows themselves', () => {
  const bank = bankOf();
  const rows = [3, 1, 8];
  const once = bank.gather('statistics', 'some', rows);
  const thrice = bank.gather('statistics', 'some', rows, 2);
  expect(once.rows).toBe(3);
  expect(thrice.rows).toBe(9);
  expect([...thrice.targets]).toEqual([...once.targets, ...once.targets, ...once.targets]);
  expect(thrice.inputs.subarray(0, once.inputs.length)).toEqual(once.inputs);
});

test('copies differ from the recording and from each other', () => {
  const { inputs } = bankOf().gather('statistics', 'one', [0], 2);
  const width = inputs.length / 3;
  const [own, first, second] = [0, 1, 2].map((k) => [...inputs.subarray(k * width, (k + 1) * width)]);
  expect(first).not.toEqual(own);
  expect(second).not.toEqual(own);
  expect(second).not.toEqual(first);
});

test('asking for copies changes neither the rows nor the scaler', () => {
  const [without, withCopies] = [bankOf(), bankOf()];
  withCopies.gather('statistics', 'fit', train, 3);
  expect(withCopies.inputOf('statistics')).toEqual(without.inputOf('statistics'));
  expect(withCopies.rowsOf('statistics')).toEqual(without.rowsOf('statistics'));
});

test('the same question gives the same object, another one another', () => {
  const bank = bankOf();
  const fit = bank.gather('statistics', 'fit', train, 1);
  expect(bank.gather('statistics', 'fit', train, 1)).toBe(fit);
  expect(bank.gather('statistics', 'fit', train, 0)).not.toBe(fit);
  expect(bank.gather('statistics', 'judge', validation)).not.toBe(fit);
});

test('one seed, the same copies; another seed, others', () => {
  const copies = (seed: number) => bankOf(developmentFrom(), seed).gather('statistics', 'fit', train, 1);
  expect(copies(3)).toEqual(copies(3));
  expect(copies(4)).not.toEqual(copies(3));
});
