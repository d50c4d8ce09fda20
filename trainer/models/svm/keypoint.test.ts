import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fitNetwork } from '../../engine/fit.ts';
import { fitScaler, standardise } from '../../features/scaler.ts';
import { defaultsOf } from '../../search/space.ts';
import { rbf } from '../rbf.ts';
import { predictKernel } from './predict.ts';

const folder = join(import.meta.dirname, '../../../../shared/data/mediapipe-hand-static');
const here = existsSync(folder);
const COLUMNS = 42;

const linesOf = (file: string) => readFileSync(join(folder, file), 'utf8').trim().split('\n');

/** Rows of keypoint.csv (class, then 42 coordinates) that the split gives to a part. */
function poses(part: string): { values: Float32Array; targets: Uint16Array } {
  const parts = linesOf('split-keypoint.csv').slice(1);
  const rows = linesOf('keypoint.csv')
    .filter((_, i) => parts[i]?.trim().endsWith(`,${part}`))
    .map((line) => line.split(',').map(Number));
  return {
    values: Float32Array.from(rows.flatMap((row) => row.slice(1))),
    targets: Uint16Array.from(rows, ([label = 0]) => label),
  };
}

/** SVC(C=10) of scikit-learn 1.2.1 is right for 0.9531 of the same standardised test rows. */
test.skipIf(!here)(
  `hand poses are told apart as well as scikit-learn does (${here ? 'from' : 'skipped: there is no'} ../shared/data)`,
  () => {
    const [train, unseen] = [poses('train'), poses('test')];
    const scaler = fitScaler(train.values, COLUMNS);
    const { classifier } = rbf.fit({
      train: {
        inputs: standardise(scaler, train.values),
        ...{ targets: train.targets, rows: train.targets.length, columns: COLUMNS },
      },
      ...{
        validation: null,
        previous: null,
        classes: 4,
        shape: [COLUMNS],
        seed: 1,
        parameters: defaultsOf(rbf.space),
      },
      ...{ onEpoch: () => {}, isCancelled: () => false, fitNetwork },
    });
    if (classifier.kind !== 'kernel') throw new Error('A kernel classifier.');
    const rows = unseen.targets.length;
    const probabilities = predictKernel(classifier, standardise(scaler, unseen.values), rows);
    const right = [...unseen.targets].filter((target, row) => {
      const answer = probabilities.subarray(row * 4, (row + 1) * 4);
      return answer.indexOf(Math.max(...answer)) === target;
    });
    expect(right.length / rows).toBeGreaterThanOrEqual(0.953);
  },
);
