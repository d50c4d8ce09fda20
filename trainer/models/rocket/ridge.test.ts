import { expect, test } from 'vitest';
import type { LabelledFeatures } from '../algorithm.ts';
import { multiply } from '../linear/matrix.ts';
import { waves } from '../linear/testing.ts';
import { columnMeans, withoutMeans } from './centring.ts';
import { ridgePath } from './ridge.ts';

const ALPHA = 0.7;
const outputs = 3;
const never = () => {};

function targetsOf({ targets, rows }: LabelledFeatures): Float64Array {
  return Float64Array.from({ length: rows * outputs }, (_, at) =>
    targets[Math.floor(at / outputs)] === at % outputs ? 1 : -1,
  );
}

function without({ inputs, targets, rows, columns }: LabelledFeatures, row: number): LabelledFeatures {
  return {
    inputs: inputs.filter((_, at) => Math.floor(at / columns) !== row),
    targets: targets.filter((_, at) => at !== row),
    ...{ rows: rows - 1, columns },
  };
}

/** Fits all rows but one, and says what it makes of that one. */
function predictLeftOut(data: LabelledFeatures, row: number): Float64Array {
  const rest = without(data, row);
  const targets = targetsOf(rest);
  const weights = ridgePath(rest, withoutMeans(targets, outputs), never).weights(ALPHA);
  const means = columnMeans(rest.inputs, data.columns);
  const x = Float64Array.from(means, (mean, i) => (data.inputs[row * data.columns + i] ?? 0) - mean);
  const centred = multiply(x, weights, [1, data.columns, outputs]);
  return columnMeans(targets, outputs).map((mean, k) => mean + (centred[k] ?? 0));
}

test.each([3, 20])('with %i columns, residual / (1 - h) is the error of a fit without the row', (columns) => {
  const data = waves(13, columns);
  const targets = targetsOf(data);
  const { residuals, ownShares } = ridgePath(data, withoutMeans(targets, outputs), never).fit(ALPHA);
  for (let row = 0; row < data.rows; row++) {
    const predicted = predictLeftOut(data, row);
    for (let k = 0; k < outputs; k++) {
      const at = row * outputs + k;
      const error = (residuals[at] ?? 0) / (ownShares[row] ?? 1);
      expect((targets[at] ?? 0) - (predicted[k] ?? 0)).toBeCloseTo(error, 4);
    }
  }
});
