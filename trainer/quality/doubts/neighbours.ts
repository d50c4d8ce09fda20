import { float32Product, transpose } from '../../models/linear/float32_product.ts';

/** How near the recordings of each class are to one recording that is left out itself. */
export interface ClassDistances {
  /** Of its own class; Infinity where it is alone there. */
  own: number;
  /** Of the nearest other class. */
  other: number;
  /** Which that is; -1: there is none. */
  nearest: number;
}

/** Rows judged at once: their distances to all references fit into a few megabytes. */
const BLOCK = 256;

export interface Described {
  /** Row-major [targets.length, columns], standardised. */
  rows: Float32Array;
  columns: number;
  /** Class of each row. */
  targets: Uint16Array;
  classes: number;
}

/**
 * For each row the mean distance to its `neighbours` nearest references of its own class, itself left out, and
 * to those of the nearest other class: the two parts of the k-nearest-neighbour nonconformity measure (Vovk,
 * Gammerman and Shafer, Algorithmic Learning in a Random World, 2005, section 3.1). Each class is asked for the
 * same number of neighbours, so that large classes do not outvote small ones.
 * @param references rows that are compared with
 */
export function classDistances(
  described: Described,
  references: Uint32Array,
  neighbours: number,
): ClassDistances[] {
  const { targets, classes } = described;
  const squaresOf = squaredDistances(described, references);
  const nearest = new NearestByClass(classes, neighbours);
  const found: ClassDistances[] = [];
  for (let first = 0; first < targets.length; first += BLOCK) {
    const count = Math.min(BLOCK, targets.length - first);
    const squares = squaresOf(first, count);
    for (let i = 0; i < count; i++) {
      nearest.clear();
      for (const [j, reference] of references.entries()) {
        if (reference === first + i) continue;
        nearest.add(targets[reference] ?? 0, squares[i * references.length + j] ?? 0);
      }
      found.push(nearest.distances(targets[first + i] ?? 0));
    }
  }
  return found;
}

/** |a - b|² = |a|² + |b|² - 2 a · b of `count` rows from `first` on and all references, [count, references]. */
function squaredDistances({ rows, columns }: Described, references: Uint32Array) {
  const compared = gather(rows, columns, references);
  const kernel = transpose(compared, references.length, columns);
  const [lengths, comparedLengths] = [squaredLengths(rows, columns), squaredLengths(compared, columns)];
  return (first: number, count: number): Float64Array => {
    const block = rows.subarray(first * columns, (first + count) * columns);
    const products = float32Product(block, kernel, [count, columns, references.length]);
    return products.map((product, at) => {
      const [i, j] = [first + Math.floor(at / references.length), at % references.length];
      return Math.max(0, (lengths[i] ?? 0) + (comparedLengths[j] ?? 0) - 2 * product);
    });
  };
}

/** The smallest squared distances of each class, rising. */
class NearestByClass {
  readonly #squares: Float64Array;
  readonly #classes: number;
  readonly #each: number;

  constructor(classes: number, each: number) {
    this.#squares = new Float64Array(classes * each);
    this.#classes = classes;
    this.#each = each;
  }

  clear(): void {
    this.#squares.fill(Infinity);
  }

  add(target: number, square: number): void {
    const [first, last] = [target * this.#each, (target + 1) * this.#each - 1];
    if (square >= (this.#squares[last] ?? 0)) return;
    let at = last;
    for (; at > first && (this.#squares[at - 1] ?? 0) > square; at--) {
      this.#squares[at] = this.#squares[at - 1] ?? 0;
    }
    this.#squares[at] = square;
  }

  distances(own: number): ClassDistances {
    let [other, nearest] = [Infinity, -1];
    for (let k = 0; k < this.#classes; k++) {
      if (k === own) continue;
      const mean = this.#mean(k);
      if (mean < other) [other, nearest] = [mean, k];
    }
    return { own: this.#mean(own), other, nearest };
  }

  /** Of as many as the class has; Infinity where it has none. */
  #mean(k: number): number {
    const known = this.#squares.subarray(k * this.#each, (k + 1) * this.#each).filter(Number.isFinite);
    return known.length === 0
      ? Infinity
      : known.reduce((sum, square) => sum + Math.sqrt(square), 0) / known.length;
  }
}

function gather(rows: Float32Array, columns: number, chosen: Uint32Array): Float32Array {
  const gathered = new Float32Array(chosen.length * columns);
  for (const [i, row] of chosen.entries()) {
    gathered.set(rows.subarray(row * columns, (row + 1) * columns), i * columns);
  }
  return gathered;
}

function squaredLengths(rows: Float32Array, columns: number): Float64Array {
  const sums = new Float64Array(rows.length / columns);
  for (let i = 0; i < rows.length; i++) {
    const row = Math.floor(i / columns);
    sums[row] = (sums[row] ?? 0) + (rows[i] ?? 0) ** 2;
  }
  return sums;
}
