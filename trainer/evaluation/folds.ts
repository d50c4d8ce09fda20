import type { Random } from '../random.ts';

/** The train rows that folds are made of, element by element. */
export interface FoldRows {
  /** Rows of one group stay together. */
  groups: ArrayLike<string | number>;
  /** The class of each row. */
  targets: Uint16Array;
  /** When each row was recorded or came in: any numbers that sort. */
  order: ArrayLike<number>;
  /** At least 2 and at most 255. */
  folds: number;
  random: Random;
}

/**
 * The fold of each row for cross-validation inside the train part: whole groups together, every class spread
 * evenly. Rows that are groups of their own go block by block, each class cut into as many stretches of its
 * order as there are folds: neighbours may be frames of one video, and apart they would leak. Where order
 * means nothing, a stretch is as fair a sample as any. Which stretch goes into which fold is drawn.
 */
export function groupFolds({ groups, targets, order, folds, random }: FoldRows): Uint8Array {
  const byGroup = [...Map.groupBy(targets.keys(), (row) => groups[row]).values()];
  const several = byGroup.filter((rows) => rows.length > 1);
  const single = byGroup.filter((rows) => rows.length === 1).flat();
  const tally = new FoldTally(targets, folds);
  const largestFirst = random.shuffle(several).sort((a, b) => b.length - a.length);
  for (const rows of largestFirst) tally.place(rows);
  const byClass = random.shuffle(stretchesOf(single, targets, order, folds));
  for (const ofClass of byClass) for (const rows of random.shuffle(ofClass)) tally.place(rows);
  return tally.foldOf;
}

/** Of each class the rows in their order, cut into as many stretches as there are folds. */
function stretchesOf(
  single: readonly number[],
  targets: Uint16Array,
  order: ArrayLike<number>,
  folds: number,
): number[][][] {
  const inOrder = [...single].sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0) || a - b);
  return [...Map.groupBy(inOrder, (row) => targets[row] ?? 0)]
    .sort(([a], [b]) => a - b)
    .map(([, rows]) => stretches(rows, Math.min(folds, rows.length)));
}

function stretches(rows: readonly number[], count: number): number[][] {
  const cut = (k: number) => Math.floor((k * rows.length) / count);
  return Array.from({ length: count }, (_, k) => rows.slice(cut(k), cut(k + 1)));
}

/** Rows of each fold, as a whole and of each class. */
class FoldTally {
  readonly foldOf: Uint8Array;
  readonly #targets: Uint16Array;
  readonly #sizes: Uint32Array;
  readonly #byClass = new Map<number, Uint32Array>();

  constructor(targets: Uint16Array, folds: number) {
    this.foldOf = new Uint8Array(targets.length);
    this.#targets = targets;
    this.#sizes = new Uint32Array(folds);
  }

  /** Puts a block into the fold with the fewest rows of its classes, of those the smallest. */
  place(rows: readonly number[]): void {
    const fold = this.#emptiestFor(rows);
    for (const row of rows) {
      this.foldOf[row] = fold;
      const ofClass = this.#of(row);
      ofClass[fold] = (ofClass[fold] ?? 0) + 1;
    }
    this.#sizes[fold] = (this.#sizes[fold] ?? 0) + rows.length;
  }

  #emptiestFor(rows: readonly number[]): number {
    const load = (fold: number) => rows.reduce((sum, row) => sum + (this.#of(row)[fold] ?? 0), 0);
    const loads = Array.from(this.#sizes, (size, fold) => ({ fold, size, load: load(fold) }));
    return loads.sort((a, b) => a.load - b.load || a.size - b.size)[0]?.fold ?? 0;
  }

  #of(row: number): Uint32Array {
    const target = this.#targets[row] ?? 0;
    const known = this.#byClass.get(target) ?? new Uint32Array(this.#sizes.length);
    this.#byClass.set(target, known);
    return known;
  }
}
