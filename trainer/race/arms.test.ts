import { expect, test } from 'vitest';
import { algorithms } from '../models/index.ts';
import { defaultsOf } from '../search/space.ts';
import { movementSamples, poseSamples, toneSamples } from '../testing.ts';
import { armsFor, COPIES, simplicityOf } from './arms.ts';
import { courseOn, trackOf } from './testing.ts';

const labels = ['drink', 'eat', 'no'];
const poses = trackOf(poseSamples(labels, 6));
const movements = trackOf(movementSamples(labels, 6));
const tones = trackOf(toneSamples(labels, 6));
const namesOf = (track: typeof poses, seconds: number) =>
  armsFor('auto', courseOn(track, seconds)).map(({ algorithm }) => algorithm);

test('with time, every algorithm races on what moves and on what sounds', () => {
  expect(namesOf(movements, 10_000)).toEqual(namesOf(tones, 10_000));
  expect(new Set(namesOf(movements, 10_000))).toEqual(new Set(Object.keys(algorithms)));
});

test('slow networks race only where they leave time for the others', () => {
  const slow = ['cnn1d', 'lstm', 'cnn2d', 'resnet'];
  const hurried = namesOf(movements, 1);
  expect(hurried).toContain('prototype');
  expect(hurried.filter((name) => slow.includes(name))).toEqual([]);
});

test('still poses have no time in them: what reads frames does not race', () => {
  expect(new Set(armsFor('auto', courseOn(poses, 10_000)).map(({ recipe }) => recipe))).toEqual(
    new Set(['statistics']),
  );
});

test('the simplest comes first, and that order is what breaks ties', () => {
  const places = namesOf(movements, 10_000).map(simplicityOf);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(simplicityOf('prototype')).toBeLessThan(simplicityOf('mlp'));
  expect(simplicityOf('mlp')).toBeLessThan(simplicityOf('resnet'));
});

test('a person who names an algorithm gets that one, however slow it is', () => {
  expect(armsFor('lstm', courseOn(movements, 1)).map(({ algorithm }) => algorithm)).toEqual(['lstm']);
});

test('with three recordings of a class the prototype learns alone, unless a person says otherwise', () => {
  const few = trackOf(poseSamples(labels, 3));
  expect(namesOf(few, 10_000)).toEqual(['prototype']);
  expect(armsFor('linear', courseOn(few)).map(({ algorithm }) => algorithm)).toEqual(['linear']);
  expect(armsFor('ensemble', courseOn(few)).length).toBeGreaterThan(1);
});

test('an ensemble is made of all that auto would race', () => {
  expect(armsFor('ensemble', courseOn(movements))).toEqual(armsFor('auto', courseOn(movements)));
});

test('an algorithm that cannot read the recordings is refused by name, with those that can', () => {
  expect(() => armsFor('cnn2d', courseOn(poses))).toThrow(
    expect.objectContaining({
      code: 'ALGORITHM_UNSUITED',
      message: expect.stringContaining('cnn2d'),
      details: { algorithm: 'cnn2d', suited: expect.arrayContaining(['prototype', 'mlp']) },
    }),
  );
});

test('copies are a choice where recordings are few and none where they are many; nobody gets them unasked', () => {
  const copies = (trainRows: number) =>
    armsFor('prototype', { ...courseOn(poses), trainRows }).map(({ space }) => space[COPIES]);
  const few = copies(12)[0];
  expect(few?.type === 'choice' && few.options.length > 1).toBe(true);
  expect(copies(100_000)).toEqual([{ type: 'choice', options: [0], default: 0 }]);
  const [arm] = armsFor('prototype', courseOn(poses));
  expect(defaultsOf(arm?.space ?? {})[COPIES]).toBe(0);
});
