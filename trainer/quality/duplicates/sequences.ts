import type { DisjointSets } from '../../evaluation/disjoint_sets.ts';
import type { Candidate } from '../near_duplicates.ts';
import { type Form, movementForm, poseForm, type Sequence } from './sequence_form.ts';

/** Root mean square difference over the size: float rounding for poses, three digits for movements. */
const TOLERANCE = { pose: 1e-6, movement: 1e-3 } as const;

/**
 * Joins the guises of one recording. A movement is the same wherever it stands and however large it is; a
 * single frame only when it is equal, because neighbouring frames of a video are alike by nature.
 */
export function joinSameSequences(candidates: readonly Candidate<Sequence>[], sets: DisjointSets): void {
  const byShape = Map.groupBy(candidates, ({ signal }) => `${signal.frames} x ${signal.dims}`);
  for (const alike of byShape.values()) {
    joinWithin(TOLERANCE.pose, alike.flatMap(poseForm), sets);
    joinWithin(TOLERANCE.movement, alike.flatMap(movementForm), sets);
  }
}

/** In order of their marks, only neighbours can be within the tolerance. */
function joinWithin(tolerance: number, forms: Form[], sets: DisjointSets): void {
  forms.sort((a, b) => a.mark - b.mark);
  for (const [at, one] of forms.entries()) {
    for (let next = at + 1; next < forms.length; next++) {
      const other = forms[next];
      if (!other || other.mark - one.mark > tolerance) break;
      if (!sets.joined(one.index, other.index) && isWithin(tolerance, one, other)) {
        sets.join(one.index, other.index);
      }
    }
  }
}

/** Stops at the first value at which the difference is too large already. */
function isWithin(tolerance: number, a: Form, b: Form): boolean {
  const limit = (tolerance * a.size) ** 2 * a.values.length;
  let sum = 0;
  for (let i = 0; i < a.values.length && sum <= limit; i++) {
    sum += ((a.values[i] ?? 0) - (b.values[i] ?? 0)) ** 2;
  }
  return sum <= limit;
}
