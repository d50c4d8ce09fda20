/** A line that never falls, through the points (x, y): straight between them, level outside. */
export interface RisingLine {
  x: number[];
  y: number[];
}

interface Block {
  from: number;
  to: number;
  sum: number;
  count: number;
}

/**
 * Isotonic regression of outcomes on scores by pooling adjacent violators (Barlow et al. 1972), as
 * scikit-learn's IsotonicRegression(out_of_bounds='clip') has it: equal scores are one point of their mean.
 * Points that are nearly equal are merged too.
 * @param outcomes 1 where the class was the true one, else 0
 */
export function fitIsotonic(scores: Float32Array, outcomes: Uint8Array): RisingLine {
  const blocks: Block[] = [];
  for (const { score, sum, count } of distinctScores(scores, outcomes)) {
    blocks.push({ from: score, to: score, sum, count });
    mergeFalling(blocks);
  }
  return withoutCliffs(pointsOf(blocks));
}

function pointsOf(blocks: readonly Block[]): RisingLine {
  const line: RisingLine = { x: [], y: [] };
  for (const { from, to, sum, count } of blocks) {
    for (const x of from === to ? [from] : [from, to]) {
      line.x.push(x);
      line.y.push(sum / count);
    }
  }
  return line;
}

/**
 * Points nearer to each other than this become one at their mean: a line that climbs a cliff would make much of
 * the last bit of a probability, which differs from one program to the next.
 */
const NEAREST = 0.005;

function withoutCliffs({ x, y }: RisingLine): RisingLine {
  const merged: { x: number; y: number; count: number }[] = [];
  for (const [i, at] of x.entries()) {
    const [last, height] = [merged.at(-1), y[i] ?? 0];
    if (!last || at - last.x >= NEAREST) merged.push({ x: at, y: height, count: 1 });
    else {
      last.count += 1;
      last.x += (at - last.x) / last.count;
      last.y += (height - last.y) / last.count;
    }
  }
  return { x: merged.map((point) => point.x), y: merged.map((point) => point.y) };
}

/** The height of the line at a score. */
export function heightAt({ x, y }: RisingLine, score: number): number {
  let [low, high] = [0, x.length - 1];
  if (score <= (x[low] ?? 0)) return y[low] ?? 0;
  if (score >= (x[high] ?? 0)) return y[high] ?? 0;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((x[middle] ?? 0) <= score) low = middle;
    else high = middle;
  }
  const [x0, x1, y0, y1] = [x[low] ?? 0, x[high] ?? 0, y[low] ?? 0, y[high] ?? 0];
  return y0 + ((score - x0) / (x1 - x0)) * (y1 - y0);
}

function distinctScores(scores: Float32Array, outcomes: Uint8Array) {
  const order = Uint32Array.from(scores, (_, row) => row).sort(
    (a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b,
  );
  const distinct: { score: number; sum: number; count: number }[] = [];
  for (const row of order) {
    const [score, outcome, last] = [scores[row] ?? 0, outcomes[row] ?? 0, distinct.at(-1)];
    if (last?.score !== score) distinct.push({ score, sum: outcome, count: 1 });
    else Object.assign(last, { sum: last.sum + outcome, count: last.count + 1 });
  }
  return distinct;
}

function mergeFalling(blocks: Block[]): void {
  for (;;) {
    const [before, last] = blocks.slice(-2);
    if (!before || !last || before.sum * last.count < last.sum * before.count) return;
    blocks.splice(-2, 2, {
      from: before.from,
      to: last.to,
      sum: before.sum + last.sum,
      count: before.count + last.count,
    });
  }
}
