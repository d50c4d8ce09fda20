import { expect, test } from 'vitest';
import { createRandom } from '../../trainer/random.ts';
import { Deck } from './deck.ts';
import type { Operation } from './operations/operation.ts';
import { Target } from './target.ts';

const nothing = { versions: [], active: null, earlier: [] };
const place = { workspace: '/w', idle: 100, random: createRandom(1) };

function target(name: string, isPossible = true): Target {
  const operation: Operation = {
    ...{ name, isJob: false, weight: 3, refusals: [] },
    command: () => (isPossible ? [name] : null),
    acknowledge: () => [],
    reached: () => 'before its change',
    inspect: async () => [],
  };
  return new Target(operation, place);
}

test('every target is drawn as often as every other; what cannot be done is passed over', () => {
  const deck = new Deck([target('a'), target('b', false), target('c')], createRandom(2));
  const drawn = Array.from({ length: 20 }, () => deck.draw(nothing).target.name);
  expect(drawn.filter((name) => name === 'a')).toHaveLength(10);
  expect(drawn.filter((name) => name === 'c')).toHaveLength(10);
  expect(() => new Deck([target('b', false)], createRandom(2)).draw(nothing)).toThrow('nothing to do');
});

test('kills lie between the time that a command needs to begin and a little after its end', () => {
  const one = target('a');
  one.took(1000);
  const moments = Array.from({ length: 64 }, () => one.nextMoment());
  expect(Math.min(...moments)).toBeGreaterThanOrEqual(100);
  expect(Math.max(...moments)).toBeLessThan(1200);
  expect(moments.some((moment) => moment > 1000)).toBe(true);
});

test('a machine that has become quicker than at the start is no reason to come too late', () => {
  const one = target('a');
  one.took(50);
  const moments = Array.from({ length: 64 }, () => one.nextMoment());
  expect(Math.min(...moments)).toBeLessThan(35);
  expect(Math.max(...moments)).toBeLessThan(60);
});

test('how long something takes is learned from those that end and from those that outlive the estimate', () => {
  const one = target('a');
  one.took(1000);
  one.lasted(1200);
  expect(one.milliseconds).toBe(1200);
  one.lasted(500);
  expect(one.milliseconds).toBe(1200);
  one.took(900);
  expect(one.milliseconds).toBe(900);
});
