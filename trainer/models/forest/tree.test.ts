import { expect, test } from 'vitest';
import { createRandom } from '../../random.ts';
import { classWeights } from '../linear/class_weights.ts';
import { waves } from '../linear/testing.ts';
import { binColumns } from './bins.ts';
import { type GrownNodes, growTree } from './tree.ts';

/** Columns and thresholds from the root, left before right. */
function preorder({ nodes }: GrownNodes, node = 0): [column: number, threshold: number][] {
  const [column = -1, threshold = 0, left = 0, right = 0] = nodes.slice(node * 4, node * 4 + 4);
  if (column < 0) return [[-1, -2]];
  return [
    [column, threshold],
    ...preorder({ nodes, leaves: [], roots: [] }, left),
    ...preorder({ nodes, leaves: [], roots: [] }, right),
  ];
}

/*
 * scikit-learn 1.2.1, with X as float32 and y as `waves` describes them, 40 rows of 4 columns, y[20:] = 0:
 * t = DecisionTreeClassifier(min_samples_leaf=4, class_weight='balanced').fit(X, y).tree_
 * t.feature, t.threshold
 */
test('with every row and every column, a tree is that of scikit-learn', () => {
  const data = waves(40, 4);
  data.targets.fill(0, 20);
  const grown: GrownNodes = { nodes: [], leaves: [], roots: [] };
  const weights = classWeights(data.targets, 3, true);
  const growing = { binned: binColumns(data), targets: data.targets, weights, leastRows: 4, drawn: false };
  growTree(
    { ...growing, random: createRandom(1) },
    Uint32Array.from({ length: 40 }, (_, i) => i),
    4,
    grown,
  );
  const found = preorder(grown);
  expect(found.map(([column]) => column)).toEqual([3, 2, -1, 3, -1, -1, 1, 0, -1, -1, -1]);
  const thresholds = [0.03072, 0.089918, -2, -0.950219, -2, -2, 0.894468, 0.082259, -2, -2, -2];
  for (const [i, [, threshold]] of found.entries()) expect(threshold).toBeCloseTo(thresholds[i] ?? 0, 5);
});
