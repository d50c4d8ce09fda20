import { describe, expect, test } from 'vitest';
import { rejectionRuleSchema } from '../../data/schema.ts';
import { createRandom, type Random } from '../random.ts';
import { chooseRejection } from './choose_rejection.ts';
import { rejectionOutcome } from './rejection.ts';

const WORLDS = 500;
const CLASSES = 4;

/** Answers of a model in one world: how often an answer of confidence p is right is that world's own. */
function recordings(random: Random, rows: number, rightAt: (p: number) => number) {
  const probabilities = new Float32Array(rows * CLASSES);
  const truth = new Uint16Array(rows);
  for (let row = 0; row < rows; row++) {
    const best = 1 - 0.7 * random.uniform() ** 2;
    const said = random.integer(CLASSES);
    const next = ((1 - best) * (1 + random.uniform())) / 3;
    probabilities.fill((1 - best - Math.min(next, best)) / 2, row * CLASSES, (row + 1) * CLASSES);
    probabilities[row * CLASSES + ((said + 1) % CLASSES)] = Math.min(next, best);
    probabilities[row * CLASSES + said] = best;
    truth[row] = random.uniform() < rightAt(best) ? said : (said + 1) % CLASSES;
  }
  return { probabilities, truth };
}

/** How often the rule chosen on `rows` recordings exceeds 5 % of wrong answers on 2000 fresh ones. */
function exceeding(rows: number, rightAt: (p: number) => number) {
  const random = createRandom(rows);
  const fresh = recordings(random, 2000, rightAt);
  const seen = { exceeded: 0, bounded: 0, coverage: 0 };
  for (let world = 0; world < WORLDS; world++) {
    const { probabilities, truth } = recordings(random, rows, rightAt);
    const rule = chooseRejection(probabilities, truth);
    if (rule.upper_bound === null) continue;
    const { error_rate, coverage } = rejectionOutcome(rule, fresh.probabilities, fresh.truth, CLASSES);
    seen.bounded++;
    seen.coverage += coverage;
    if ((error_rate ?? 0) > 0.05) seen.exceeded++;
  }
  return { ...seen, coverage: seen.coverage / seen.bounded };
}

describe('over 500 worlds, accepted answers to fresh recordings are wrong more often than stated in at most a tenth', () => {
  test.each([
    ['a good model, 60 recordings', 60, (p: number) => 0.7 + 0.3 * p],
    ['a good model, 120 recordings', 120, (p: number) => 0.7 + 0.3 * p],
    ['a model that knows its errors, 150 recordings', 150, (p: number) => Math.min(1, 0.3 + 0.8 * p)],
    ['a model that is right as often as it says, 400 recordings', 400, (p: number) => p],
  ])('%s', (_, rows, rightAt) => {
    expect(exceeding(rows, rightAt).exceeded / WORLDS).toBeLessThanOrEqual(0.1);
  });

  /** SciPy: binom.ppf(.99, 500, .1) = 66: in the worst world the rate is exceeded in just that tenth, give or take. */
  test.each([60, 90, 200])('whatever it says, a model wrong in 5.1 %% of answers, %i recordings', (rows) => {
    expect(exceeding(rows, () => 0.949).exceeded).toBeLessThanOrEqual(66);
  });

  test('and it does answer where the model is good', () => {
    const { bounded, coverage } = exceeding(400, (p) => Math.min(1, 0.5 + 0.6 * p));
    expect(bounded / WORLDS).toBeGreaterThan(0.9);
    expect(coverage).toBeGreaterThan(0.6);
  });
});

const rightAnswers = (rows: number) => ({
  probabilities: Float32Array.from({ length: rows * 2 }, (_, i) => (i % 2 === 0 ? 0.875 : 0.125)),
  truth: new Uint16Array(rows),
});

test('forty-four right answers allow no bound of 5 % at 90 %, forty-five do (0.95^45 < 0.1)', () => {
  const [few, enough] = [rightAnswers(44), rightAnswers(45)];
  expect(chooseRejection(few.probabilities, few.truth)).toMatchObject({
    ...{ method: 'empirical', upper_bound: null, accepted: 44, errors: 0, threshold: 0.87 },
  });
  const rule = chooseRejection(enough.probabilities, enough.truth);
  expect(rule).toMatchObject({ method: 'bound', accepted: 45, errors: 0, coverage: 1, threshold: 0.87 });
  // SciPy: beta.ppf(.9, 1, 45).
  expect(rule.upper_bound).toBeCloseTo(0.04988149268, 8);
  expect(rejectionRuleSchema.parse(rule)).toEqual(rule);
});

test('from a hundred recordings on the margin is chosen too', () => {
  const { probabilities, truth } = rightAnswers(100);
  expect(chooseRejection(probabilities, truth)).toMatchObject({
    method: 'conformal',
    margin: 0,
    coverage: 1,
  });
});

test('an accepted answer to a recording without action is an error', () => {
  const answered = Array.from({ length: 60 }, () => [0.9, 0.05, 0.05]).flat();
  const idle = Array.from({ length: 20 }, () => [0.625, 0.05, 0.325]).flat();
  const truth = Uint16Array.from({ length: 80 }, (_, row) => (row < 60 ? 0 : 2));
  const rule = chooseRejection(Float32Array.of(...answered, ...idle), truth, { silent: new Set([2]) });
  expect(rule).toMatchObject({ recordings: 80, accepted: 60, errors: 0, coverage: 0.75 });
  expect(rule.threshold).toBeGreaterThan(0.625);
});

test('where no threshold reaches the rate, the one with the lowest is taken and the rule says so', () => {
  const probabilities = Float32Array.of(0.9, 0.1, 0.9, 0.1, 0.6, 0.4, 0.6, 0.4);
  expect(chooseRejection(probabilities, Uint16Array.of(0, 1, 1, 1))).toMatchObject({
    ...{ method: 'empirical', upper_bound: null, accepted: 2, errors: 1 },
  });
});

test('without recordings nothing is promised', () => {
  expect(chooseRejection(new Float32Array(), new Uint16Array())).toMatchObject({
    ...{ method: 'empirical', upper_bound: null, recordings: 0, coverage: 0 },
  });
});
