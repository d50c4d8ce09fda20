import { MOST_BINS } from './bins.ts';
import { createHistogram, type GrowingData, type Split, splitColumn } from './split.ts';

/** The nodes of all trees so far, in the form of a ForestClassifier. */
export interface GrownNodes {
  /** Four numbers a node: column or -1, threshold, left, right. */
  nodes: number[];
  /** `classes` shares a leaf. */
  leaves: number[];
  roots: number[];
}

/**
 * What is divided evenly among the classes of a leaf, in recordings. Without it, leaves that hold one recording
 * would give every other class the probability 0, and a forest that errs a loss without bound. Provost and
 * Domingos (2003) smooth single trees by a whole recording a class; the mean of many trees is already rather
 * too careful, so that on our recordings every larger share made the log loss worse.
 */
const SMOOTHING = 0.1;

interface Branch {
  node: number;
  members: Uint32Array;
}

/**
 * Grows one tree until its leaves are pure or cannot be split, and appends it (Breiman 2001). In each node,
 * columns are drawn until `tried` of them could split it, or none is left, as in scikit-learn.
 * @param members rows, repeated as often as they were drawn
 */
export function growTree(data: GrowingData, members: Uint32Array, tried: number, grown: GrownNodes): void {
  const bestSplit = splitFinder(data, tried);
  const root = appendNode(grown);
  grown.roots.push(root);
  const open: Branch[] = [{ node: root, members }];
  for (let branch = open.pop(); branch; branch = open.pop()) {
    const weights = weightsOf(data, branch.members);
    const split = isPure(weights) ? null : bestSplit(branch.members, weights);
    if (split) open.push(...divide(data, grown, branch, split));
    else appendLeaf(grown, branch.node, weights);
  }
}

function splitFinder(data: GrowingData, tried: number) {
  const { random, binned, weights } = data;
  const histogram = createHistogram(weights.length);
  const order = Uint32Array.from({ length: binned.columns }, (_, i) => i);
  return (members: Uint32Array, classWeights: Float64Array): Split | null => {
    let best: Split | null = null;
    for (let [drawn, useful] = [0, 0]; drawn < order.length && useful < tried; drawn++) {
      const split = splitColumn(
        data,
        histogram,
        members,
        classWeights,
        drawColumn(order, drawn, random.integer),
      );
      if (!split) continue;
      useful++;
      if (best === null || split.purity > best.purity) best = split;
    }
    return best;
  };
}

/** One step of Fisher and Yates: a column that was not drawn yet moves to place `drawn`. */
function drawColumn(order: Uint32Array, drawn: number, integer: (bound: number) => number): number {
  const other = drawn + integer(order.length - drawn);
  const column = order[other] ?? 0;
  order[other] = order[drawn] ?? 0;
  order[drawn] = column;
  return column;
}

function weightsOf({ targets, weights }: GrowingData, members: Uint32Array): Float64Array {
  const sums = new Float64Array(weights.length);
  for (const row of members) {
    const target = targets[row] ?? 0;
    sums[target] = (sums[target] ?? 0) + (weights[target] ?? 0);
  }
  return sums;
}

function isPure(weights: Float64Array): boolean {
  return weights.reduce((present, weight) => present + (weight > 0 ? 1 : 0), 0) <= 1;
}

function divide(
  { binned }: GrowingData,
  grown: GrownNodes,
  { node, members }: Branch,
  { column, bin }: Split,
): Branch[] {
  const bins = binned.bins.subarray(column * binned.rows, (column + 1) * binned.rows);
  const [onLeft, onRight] = partition(members, bins, bin);
  const left = { node: appendNode(grown), members: onLeft };
  const right = { node: appendNode(grown), members: onRight };
  const threshold = binned.thresholds[column * MOST_BINS + bin] ?? 0;
  writeNode(grown, node, [column, threshold, left.node, right.node]);
  return [right, left];
}

function partition(members: Uint32Array, bins: Uint8Array, last: number): [Uint32Array, Uint32Array] {
  const parted = new Uint32Array(members.length);
  let [left, right] = [0, members.length];
  for (let i = 0; i < members.length; i++) {
    const row = members[i] ?? 0;
    if ((bins[row] ?? 0) <= last) parted[left++] = row;
    else parted[--right] = row;
  }
  return [parted.subarray(0, left), parted.subarray(left)];
}

function appendNode({ nodes }: GrownNodes): number {
  return nodes.push(-1, 0, 0, 0) / 4 - 1;
}

function writeNode({ nodes }: GrownNodes, node: number, values: readonly number[]): void {
  for (const [i, value] of values.entries()) nodes[node * 4 + i] = value;
}

function appendLeaf(grown: GrownNodes, node: number, weights: Float64Array): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const leaf = grown.leaves.length / weights.length;
  for (const weight of weights)
    grown.leaves.push((weight + SMOOTHING / weights.length) / (total + SMOOTHING));
  writeNode(grown, node, [-1, 0, leaf, 0]);
}
