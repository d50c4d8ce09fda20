import type { ForestClassifier } from '../../models/classifier.ts';
import type { Attribute } from './attributes.ts';
import type { GraphWriter } from './graph.ts';

/** The trees as one `TreeEnsembleRegressor` with a target for each class, whose sums are the mean shares. */
export function writeForest(graph: GraphWriter, forest: ForestClassifier, input: string): string {
  return graph.node('probabilities', 'TreeEnsembleRegressor', [input], {
    domain: 'ai.onnx.ml',
    attributes: { ...nodeAttributes(forest), ...leafAttributes(forest) },
  });
}

interface TreeNode {
  tree: number;
  /** Within the tree, whose root is 0. */
  id: number;
  feature: number;
  threshold: number;
  left: number;
  right: number;
}

/** All nodes with their trees; a tree's nodes stand together, its root first. */
function nodesOf({ nodes: { values }, roots }: ForestClassifier): TreeNode[] {
  const starts = [...roots.values];
  return Array.from({ length: values.length / 4 }, (_, node) => {
    const tree = starts.findLastIndex((start) => start <= node);
    const [feature = 0, threshold = 0, left = 0, right = 0] = values.subarray(4 * node, 4 * node + 4);
    return { tree, id: node - (starts[tree] ?? 0), feature, threshold, left, right };
  });
}

const isLeaf = ({ feature }: TreeNode) => feature < 0;

function nodeAttributes(forest: ForestClassifier): Record<string, Attribute> {
  const nodes = nodesOf(forest);
  const inTree = (node: TreeNode, target: number) =>
    isLeaf(node) ? 0 : target - (forest.roots.values[node.tree] ?? 0);
  return {
    nodes_treeids: { ints: nodes.map(({ tree }) => tree) },
    nodes_nodeids: { ints: nodes.map(({ id }) => id) },
    nodes_featureids: { ints: nodes.map(({ feature }) => Math.max(0, feature)) },
    nodes_values: { floats: Float32Array.from(nodes, ({ threshold }) => threshold) },
    nodes_modes: { texts: nodes.map((node) => (isLeaf(node) ? 'LEAF' : 'BRANCH_LEQ')) },
    nodes_truenodeids: { ints: nodes.map((node) => inTree(node, node.left)) },
    nodes_falsenodeids: { ints: nodes.map((node) => inTree(node, node.right)) },
  };
}

function leafAttributes(forest: ForestClassifier): Record<string, Attribute> {
  const [, classes = 0] = forest.leaves.shape;
  const trees = forest.roots.values.length;
  const shares = nodesOf(forest)
    .filter(isLeaf)
    .flatMap(({ tree, id, left }) =>
      Array.from({ length: classes }, (_, target) => ({
        ...{ tree, id, target },
        weight: (forest.leaves.values[left * classes + target] ?? 0) / trees,
      })),
    );
  return {
    target_treeids: { ints: shares.map(({ tree }) => tree) },
    target_nodeids: { ints: shares.map(({ id }) => id) },
    target_ids: { ints: shares.map(({ target }) => target) },
    target_weights: { floats: Float32Array.from(shares, ({ weight }) => weight) },
    n_targets: { int: classes },
    aggregate_function: { text: 'SUM' },
    post_transform: { text: 'NONE' },
  };
}
