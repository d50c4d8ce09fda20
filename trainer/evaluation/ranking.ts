/**
 * Figures of a yes-or-no score that depend on the order of the scores only. Equal scores are one step: no
 * figure depends on the order in which recordings happen to stand.
 */
export interface Ranking {
  scores: Float32Array;
  positive: Uint8Array;
  /** Rows from the highest score to the lowest. */
  order: Uint32Array;
  /** Where in `order` each run of equal scores ends (exclusive). */
  ends: Uint32Array;
}

/** How often each row counts; a bootstrap draws rows several times or not at all. */
export type Weights = ArrayLike<number>;

export function rank(scores: Float32Array, positive: Uint8Array): Ranking {
  const order = Uint32Array.from(scores, (_, row) => row).sort(
    (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b,
  );
  const ends: number[] = [];
  for (let i = 0; i < order.length; i++) {
    if (scores[order[i] ?? 0] !== scores[order[i + 1] ?? -1]) ends.push(i + 1);
  }
  return { scores, positive, order, ends: Uint32Array.from(ends) };
}

/** Area under the ROC curve (Mann–Whitney: a tie counts half); null without a positive or without a negative. */
export function areaUnderRoc(ranking: Ranking, weights?: Weights): number | null {
  let pairs = 0;
  let positives = 0;
  let negatives = 0;
  eachStep(ranking, weights, (hits, alarms) => {
    pairs += alarms * (positives + hits / 2);
    positives += hits;
    negatives += alarms;
  });
  return positives === 0 || negatives === 0 ? null : pairs / (positives * negatives);
}

/** Area under the precision-recall curve as average precision; null without a positive. */
export function averagePrecision(ranking: Ranking, weights?: Weights): number | null {
  let area = 0;
  let positives = 0;
  let taken = 0;
  eachStep(ranking, weights, (hits, alarms) => {
    positives += hits;
    taken += hits + alarms;
    if (hits > 0) area += (hits * positives) / taken;
  });
  return positives === 0 ? null : area / positives;
}

/** Saying yes from which score on gives the highest F1; of equals the highest. null without a positive. */
export function optimalThreshold(ranking: Ranking): { threshold: number; f1: number } | null {
  const total = ranking.positive.reduce((sum, one) => sum + one, 0);
  if (total === 0) return null;
  const best = { threshold: 1, f1: 0 };
  let [positives, taken] = [0, 0];
  eachStep(ranking, undefined, (hits, alarms, score) => {
    positives += hits;
    taken += hits + alarms;
    const f1 = (2 * positives) / (taken + total);
    if (f1 > best.f1) Object.assign(best, { threshold: Math.min(score, 1), f1 });
  });
  return best;
}

/**
 * Share of positives among the k highest scores; equal scores across the k-th place count with their mean.
 * null where there is no positive or fewer than k rows.
 */
export function precisionAt(ranking: Ranking, k: number): number | null {
  if (k < 1 || k > ranking.order.length || !ranking.positive.includes(1)) return null;
  let [found, taken] = [0, 0];
  eachStep(ranking, undefined, (hits, alarms) => {
    const room = Math.min(k - taken, hits + alarms);
    found += (hits * room) / (hits + alarms);
    taken += room;
  });
  return found / k;
}

/** Goes from the highest score down; a plain loop, because a bootstrap comes here some ten million times. */
function eachStep(
  { scores, positive, order, ends }: Ranking,
  weights: Weights | undefined,
  visit: (hits: number, alarms: number, score: number) => void,
): void {
  let i = 0;
  for (let step = 0; step < ends.length; step++) {
    const end = ends[step] ?? 0;
    const score = scores[order[i] ?? 0] ?? 0;
    let hits = 0;
    let alarms = 0;
    for (; i < end; i++) {
      const row = order[i] ?? 0;
      const weight = weights === undefined ? 1 : (weights[row] ?? 0);
      if (positive[row] === 1) hits += weight;
      else alarms += weight;
    }
    if (hits + alarms > 0) visit(hits, alarms, score);
  }
}
