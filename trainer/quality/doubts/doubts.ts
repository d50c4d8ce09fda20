import { exp, log } from '../../engine/math.ts';
import { median } from '../../features/gesture/median.ts';
import { createRandom } from '../../random.ts';
import { type ClassDistances, classDistances, type Described } from './neighbours.ts';

/** Why a recording should be looked at: what the others say against its label. */
export interface Doubt {
  /** 0 to 1: how much speaks against the label. */
  score: number;
  /**
   * `contradicts`: those like it carry another label; `hard_to_tell`: those of two labels are as near;
   * `unlike`: it is far from all of its own label, and no other is near.
   */
  kind: 'contradicts' | 'unlike' | 'hard_to_tell';
  /** The label that its neighbours speak for. */
  instead: string | null;
}

/** So few neighbours of each label are asked that labels with few recordings have a say. */
const NEIGHBOURS = 5;
/** Recordings that all are compared with; of more a sample serves as well, in a fraction of the time. */
const MOST_REFERENCES = 4000;
const SEED = 1;

/**
 * The rows that stand out from others of their label, by row.
 * @param described standardised rows, row-major [labels.length, columns]
 */
export function doubtsOf(
  { rows, columns }: Pick<Described, 'rows' | 'columns'>,
  labels: readonly string[],
): Map<number, Doubt> {
  const names = [...new Set(labels)].sort();
  const index = new Map(names.map((name, k) => [name, k]));
  const targets = Uint16Array.from(labels, (label) => index.get(label) ?? 0);
  const described = { rows, columns, targets, classes: names.length };
  const distances = classDistances(described, referencesOf(labels.length), NEIGHBOURS);
  const limits = limitsOf(distances, described);
  const found = new Map<number, Doubt>();
  for (const [row, one] of distances.entries()) {
    const doubt = doubtOf(one, limits, targets[row] ?? 0, names);
    if (doubt) found.set(row, doubt);
  }
  return found;
}

/** From here on the other label is clearly nearer: 0.5 says that both are as near. */
const CLEAR = 0.52;
const EVEN = 0.5;
/** Robust standard deviations above the middle: of the measure itself, for `unlike` of the logarithm of a distance. */
const SPREADS = { contradicts: 2.5, hard_to_tell: 2, unlike: 4 };

/** What is out of the ordinary in this dataset. */
interface Limits {
  contradicts: number;
  hard_to_tell: number;
  /** The distance from which on a recording is far from its own label, by class. */
  far: readonly number[];
}

function limitsOf(distances: readonly ClassDistances[], { targets, classes }: Described): Limits {
  const { middle, spread } = spreadOf(distances.map(nonconformity).filter(Number.isFinite));
  return {
    contradicts: Math.max(CLEAR, middle + SPREADS.contradicts * spread),
    hard_to_tell: Math.max(EVEN, middle + SPREADS.hard_to_tell * spread),
    far: Array.from({ length: classes }, (_, k) =>
      farLimit(distances.filter((_, row) => targets[row] === k)),
    ),
  };
}

/** Fewer recordings of a label do not say what is usual. */
const FEWEST_USUAL = 6;
/** Recordings almost alike have no spread: up to this many times the usual distance is near. */
const NEAR = 1.5;

function farLimit(distances: readonly ClassDistances[]): number {
  if (distances.length < FEWEST_USUAL) return Infinity;
  const { middle, spread } = spreadOf(distances.flatMap(({ own }) => (own > 0 ? [log(own)] : [])));
  return Math.max(NEAR * exp(middle), exp(middle + SPREADS.unlike * spread));
}

function doubtOf(
  one: ClassDistances,
  limits: Limits,
  target: number,
  names: readonly string[],
): Doubt | null {
  const score = nonconformity(one);
  const instead = names[one.nearest] ?? null;
  if (score >= limits.contradicts) return { score, kind: 'contradicts', instead };
  const far = limits.far[target] ?? Infinity;
  if (one.own > far) return { score: one.own / (one.own + far), kind: 'unlike', instead: null };
  return score >= limits.hard_to_tell ? { score, kind: 'hard_to_tell', instead } : null;
}

/** 0: others of its label are where it is; 1: those of another are. NaN where there is nothing to compare with. */
function nonconformity({ own, other }: ClassDistances): number {
  if (own === other) return Number.isFinite(own) ? EVEN : Number.NaN;
  if (!Number.isFinite(own)) return Number.NaN;
  return own / (own + other);
}

/** The median, and the standard deviation that the median deviation stands for where values are normal. */
function spreadOf(values: readonly number[]): { middle: number; spread: number } {
  const middle = median(values);
  return { middle, spread: 1.4826 * median(values.map((value) => Math.abs(value - middle))) };
}

function referencesOf(count: number): Uint32Array {
  const all = Uint32Array.from({ length: count }, (_, row) => row);
  if (count <= MOST_REFERENCES) return all;
  return createRandom(SEED).shuffle(all).subarray(0, MOST_REFERENCES).sort();
}
