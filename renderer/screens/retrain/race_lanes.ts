import type { Algorithm, Race } from '../../../data/schema.ts';

/** One way of learning in the race, with all its tries. */
export interface Lane {
  algorithm: Algorithm;
  tried: number;
  /** Tries that were cut off because others were ahead, or that did not work. */
  stopped: number;
  /** What its best try understood of the practice questions; null while none came to its end. */
  understood: number | null;
  /** What the other tries that came to their end understood. */
  others: readonly number[];
  leads: boolean;
}

/** The race as a person follows it: who leads first, then by how well each does; those without a result last. */
export function lanesOf({ entries }: Pick<Race, 'entries'>): Lane[] {
  const lanes = [...Map.groupBy(entries, ({ algorithm }) => algorithm)].map(([algorithm, tries]) => {
    const finished = tries
      .filter(({ score }) => score !== null)
      .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
    const [best, ...others] = finished;
    return {
      score: best?.score ?? Number.POSITIVE_INFINITY,
      lane: {
        algorithm,
        tried: tries.length,
        stopped: tries.length - finished.length,
        understood: best?.understood ?? null,
        others: others.flatMap(({ understood }) => understood ?? []),
      },
    };
  });
  const inOrder = lanes.toSorted((a, b) => (a.score === b.score ? 0 : a.score - b.score));
  return inOrder.map(({ lane }, place) => ({ ...lane, leads: place === 0 && lane.understood !== null }));
}

/** A share as so many of 100. Only all of them are 100, only none is 0. */
export function ofHundred(share: number): number {
  if (share === 0 || share === 1) return 100 * share;
  return Math.min(99, Math.max(1, Math.round(100 * share)));
}
