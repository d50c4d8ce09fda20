import type { ForestClassifier } from '../../models/classifier.ts';
import type { GraphWriter, Value } from './graph.ts';
import { gatherColumns, reduce } from './operators.ts';
import type { TensorType } from './schema.ts';

/**
 * Every tree is walked at once, one question a step: the nodes [N, trees] at which the rows stand are looked up
 * in lists of all nodes. A leaf leads to itself, so that after as many steps as the deepest tree asks questions
 * all rows stand in leaves. The probabilities are the mean of their shares.
 */
export function writeForest(graph: GraphWriter, forest: ForestClassifier, input: Value): Value {
  const nodes = nodesOf(forest);
  const roots = [...forest.roots.values];
  let places = writeFirstStep(graph.below('step_0'), nodes, roots, input);
  const lists = writeLists(graph, nodes);
  const depth = Math.max(...roots.map((root) => depthBelow(nodes, root)));
  for (let step = 1; step < depth; step++) {
    places = writeStep(graph.below(`step_${step}`), lists, places, input);
  }
  const leaves = graph.constant('leaves', sharesByNode(forest, nodes));
  const [, classes = 0] = forest.leaves.shape;
  const found = lookUp(graph, 'found', leaves, places, { item: [classes] });
  return reduce(graph, 'probabilities', 'MEAN', found, { axes: [1], keep: false });
}

interface TreeNode {
  feature: number;
  threshold: number;
  left: number;
  right: number;
  /** Its row among the leaves; null: it asks. */
  leaf: number | null;
}

function nodesOf({ nodes: { values } }: ForestClassifier): TreeNode[] {
  return Array.from({ length: values.length / 4 }, (_, node) => {
    const [feature = 0, threshold = 0, left = 0, right = 0] = values.subarray(4 * node, 4 * node + 4);
    if (feature >= 0) return { feature, threshold, left, right, leaf: null };
    return { feature: 0, threshold: 0, left: node, right: node, leaf: left };
  });
}

/** How many questions are asked at most from a node to a leaf. */
function depthBelow(nodes: readonly TreeNode[], root: number): number {
  let depth = 0;
  for (let level = [root]; ; depth++) {
    level = level.flatMap((at) => {
      const node = nodes[at];
      return node && node.leaf === null ? [node.left, node.right] : [];
    });
    if (level.length === 0) return depth;
  }
}

/** Node by node; or for the nodes at which rows stand. */
interface Questions {
  thresholds: Value;
  left: Value;
  right: Value;
}
interface Lists extends Questions {
  features: Value;
}

function writeLists(graph: GraphWriter, nodes: readonly TreeNode[]): Lists {
  return {
    features: graph.integers(
      'features',
      nodes.map(({ feature }) => feature),
    ),
    ...writeQuestions(graph, nodes),
  };
}

function writeQuestions(graph: GraphWriter, nodes: readonly TreeNode[]): Questions {
  const list = (key: 'left' | 'right') =>
    graph.integers(
      key,
      nodes.map((node) => node[key]),
    );
  const thresholds = Float32Array.from(nodes, ({ threshold }) => threshold);
  return {
    thresholds: graph.constant('thresholds', { shape: [nodes.length], values: thresholds }),
    ...{ left: list('left'), right: list('right') },
  };
}

/** From the roots, which ask the same of every row. */
function writeFirstStep(
  graph: GraphWriter,
  nodes: readonly TreeNode[],
  roots: readonly number[],
  input: Value,
): Value {
  const asking = roots.flatMap((root) => nodes[root] ?? []);
  const features = asking.map(({ feature }) => feature);
  const asked = gatherColumns(graph, 'asked', input, features);
  return nodesBelow(graph, asked, writeQuestions(graph, asking));
}

function writeStep(graph: GraphWriter, lists: Lists, places: Value, input: Value): Value {
  const features = lookUp(graph, 'features', lists.features, places, { type: 'INT32' });
  const options = [{ int32: 1 }, { int32: 1 }];
  const asked = graph.node('asked', 'GATHER_BY_ROW', [input, features], places.shape, { options });
  return nodesBelow(graph, asked, {
    thresholds: lookUp(graph, 'thresholds', lists.thresholds, places),
    left: lookUp(graph, 'left', lists.left, places, { type: 'INT32' }),
    right: lookUp(graph, 'right', lists.right, places, { type: 'INT32' }),
  });
}

/** Where rows go from the nodes that asked for these features. */
function nodesBelow(graph: GraphWriter, asked: Value, { thresholds, left, right }: Questions): Value {
  const { shape } = asked;
  const goesLeft = graph.node('goes_left', 'LESS_EQUAL', [asked, thresholds], shape, { type: 'BOOL' });
  return graph.node('places', 'SELECT_V2', [goesLeft, left, right], shape, { type: 'INT32' });
}

/** What a list [nodes, …item] holds at the places. */
function lookUp(
  graph: GraphWriter,
  name: string,
  list: Value,
  places: Value,
  { item = [], type }: { item?: readonly number[]; type?: TensorType } = {},
): Value {
  const options = [{ int32: 0 }, { int32: 0 }];
  return graph.node(name, 'GATHER', [list, places], [...places.shape, ...item], {
    options,
    ...(type && { type }),
  });
}

/** [nodes, classes]; zeros for nodes that are no leaves. */
function sharesByNode({ leaves }: ForestClassifier, nodes: readonly TreeNode[]) {
  const [, classes = 0] = leaves.shape;
  const values = new Float32Array(nodes.length * classes);
  for (const [at, { leaf }] of nodes.entries()) {
    if (leaf === null) continue;
    values.set(leaves.values.subarray(leaf * classes, (leaf + 1) * classes), at * classes);
  }
  return { shape: [nodes.length, classes], values };
}
