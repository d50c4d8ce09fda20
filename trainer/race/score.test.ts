import { expect, test } from 'vitest';
import { meanLoss, scored } from './score.ts';
import { ofTwo } from './testing.ts';

const truth = Uint16Array.of(0, 1, 0, 1);

test('the loss is the mean of -ln p of the right class', () => {
  const said = ofTwo(truth, [0.5, 0.25, 0.5, 0.25]);
  // (2 ln 2 + 2 ln 4) / 4
  expect(meanLoss(said, truth, 2)).toBeCloseTo(1.5 * Math.log(2), 6);
});

test('trials that are equally right score alike, however sure they were of it', () => {
  const many = Uint16Array.from({ length: 1000 }, (_, row) => row % 2);
  const evidence = Array.from(many, (_, row) => [2, 1, -0.5, 1.5, 0.3][row % 5] ?? 0);
  const surenessTimes = (factor: number) => evidence.map((z) => 1 / (1 + Math.exp(-factor * z)));
  const timid = scored(ofTwo(many, surenessTimes(0.5)), many, 2);
  const bold = scored(ofTwo(many, surenessTimes(2)), many, 2);
  expect(bold.score).toBeCloseTo(timid.score, 3);
  expect(bold.temperature / timid.temperature).toBeCloseTo(4, 0);
  for (const [i, p] of bold.probabilities.entries()) expect(p).toBeCloseTo(timid.probabilities[i] ?? 0, 2);
});
