import { expect, test } from 'vitest';
import { cholesky } from '../linear/cholesky.ts';
import { dot } from '../linear/matrix.ts';
import { waves } from '../linear/testing.ts';
import { solveRows } from '../linear/triangular.ts';
import { classMeans } from './class_means.ts';
import { leaveOneOutScores } from './leave_one_out.ts';

const RANK = 4;
const SHARE = 0.02;
const SPREAD = 0.3;

/** spread I + share Σ residual residualᵀ */
function shrunk(residuals: Float64Array): Float64Array {
  return Float64Array.from({ length: RANK * RANK }, (_, at) => {
    let sum = at % (RANK + 1) === 0 ? SPREAD : 0;
    for (let row = 0; row < residuals.length; row += RANK) {
      sum += SHARE * (residuals[row + Math.floor(at / RANK)] ?? 0) * (residuals[row + (at % RANK)] ?? 0);
    }
    return sum;
  });
}

/** Scores of `x` by means and covariance of rows that it is not among. */
function scoresBy(rows: Float64Array, targets: Uint16Array, x: Float64Array): number[] {
  const { means, residuals } = classMeans(rows, RANK, targets, 3);
  const lower = cholesky(shrunk(residuals), RANK);
  const [white, whiteMeans] = [solveRows(lower, x, RANK), solveRows(lower, means, RANK)];
  return [0, 1, 2].map((k) => {
    const at = k * RANK;
    return dot(white, 0, whiteMeans, at, RANK) - dot(whiteMeans, at, whiteMeans, at, RANK) / 2;
  });
}

test('the closed form gives the scores of a fit without the row', () => {
  const { inputs, targets } = waves(10, RANK);
  const coordinates = Float64Array.from(inputs);
  const found = classMeans(coordinates, RANK, targets, 3);
  const lower = cholesky(shrunk(found.residuals), RANK);
  const [rows, means] = [solveRows(lower, coordinates, RANK), solveRows(lower, found.means, RANK)];
  const { scores } = leaveOneOutScores({ ...found, rows, means, rank: RANK, targets, shareOfRow: SHARE });
  for (const row of targets.keys()) {
    const others = coordinates.filter((_, at) => Math.floor(at / RANK) !== row);
    const otherTargets = targets.filter((_, at) => at !== row);
    const x = coordinates.slice(row * RANK, (row + 1) * RANK);
    for (const [k, score] of scoresBy(others, otherTargets, x).entries()) {
      expect(scores[row * 3 + k]).toBeCloseTo(score, 9);
    }
  }
});

test('a row that is alone in its class is passed over', () => {
  const rows = Float64Array.of(0, 1, 5, 6, 9);
  const targets = Uint16Array.of(0, 0, 1, 1, 2);
  const { means, counts } = classMeans(rows, 1, targets, 3);
  const unseen = leaveOneOutScores({ rows, rank: 1, targets, means, counts, shareOfRow: 0.1 });
  expect([...unseen.targets]).toEqual([0, 0, 1, 1]);
});
