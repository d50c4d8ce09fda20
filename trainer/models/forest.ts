import { log2 } from '../engine/math.ts';
import { createRandom, type Random } from '../random.ts';
import type { SearchSpace } from '../search/space.ts';
import type { ClassifierAlgorithm, FitTask } from './algorithm.ts';
import { throwIfCancelled } from './cancellation.ts';
import type { ForestClassifier } from './classifier.ts';
import { binColumns } from './forest/bins.ts';
import { type GrownNodes, growTree } from './forest/tree.ts';
import { classWeights } from './linear/class_weights.ts';

const space = {
  /** Random forests draw the recordings of each tree; extra-trees draw the places of the splits instead. */
  method: { type: 'choice', options: ['random_forest', 'extra_trees'], default: 'random_forest' },
  trees: { type: 'integer', low: 50, high: 400, log: false, default: 200 },
  /** Columns that may split a node, of which the best is taken. */
  max_features: { type: 'choice', options: ['sqrt', 'log2', 'third'], default: 'sqrt' },
  /** Recordings that a leaf holds at least. */
  min_leaf: { type: 'integer', low: 1, high: 10, log: false, default: 1 },
  /** Whether all labels count alike, however many recordings each has. */
  balanced: { type: 'choice', options: [true, false], default: true },
} satisfies SearchSpace;

/** A random forest (Breiman 2001) or extremely randomised trees (Geurts et al. 2006). */
export const forest: ClassifierAlgorithm = {
  space,
  fit(task) {
    const { parameters } = task;
    const grown = growForest(task);
    const classifier = classifierOf(grown, task.classes);
    const hyperparameters = { ...parameters, nodes: grown.nodes.length / 4 };
    return { classifier, history: [], bestEpoch: 0, hyperparameters };
  },
};

function growForest(task: FitTask): GrownNodes {
  const { train, classes, parameters } = task;
  const binned = binColumns(train);
  const drawn = parameters.method === 'extra_trees';
  const shared = {
    ...{ binned, drawn, targets: train.targets, leastRows: Number(parameters.min_leaf) },
    weights: classWeights(train.targets, classes, parameters.balanced === true),
  };
  const tried = columnsToTry(String(parameters.max_features), train.columns);
  const random = createRandom(task.seed).fork('forest');
  const grown: GrownNodes = { nodes: [], leaves: [], roots: [] };
  for (let tree = 0; tree < Number(parameters.trees); tree++) {
    throwIfCancelled(task);
    const own = random.fork(`tree_${tree}`);
    const members = drawn ? everyRow(train.rows) : bootstrap(train.rows, own);
    growTree({ ...shared, random: own }, members, tried, grown);
  }
  return grown;
}

function columnsToTry(rule: string, columns: number): number {
  const share = { sqrt: Math.sqrt(columns), log2: log2(columns), third: columns / 3 }[rule] ?? columns;
  return Math.max(1, Math.floor(share));
}

function everyRow(rows: number): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, i) => i);
}

/** As many rows as there are, drawn with replacement. */
function bootstrap(rows: number, random: Random): Uint32Array {
  return Uint32Array.from({ length: rows }, () => random.integer(rows));
}

function classifierOf({ nodes, leaves, roots }: GrownNodes, classes: number): ForestClassifier {
  return {
    kind: 'forest',
    nodes: { shape: [nodes.length / 4, 4], values: Float32Array.from(nodes) },
    leaves: { shape: [leaves.length / classes, classes], values: Float32Array.from(leaves) },
    roots: { shape: [roots.length], values: Float32Array.from(roots) },
  };
}
