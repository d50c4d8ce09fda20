import type { Random } from '../random.ts';
import { distanceOf, type LabelBlock, labelBlocks, type Rows } from './drift_distance.ts';

/** Recordings as a model sees them: their features, row-major [recordings, features]. */
export interface SeenRecordings {
  values: Float32Array;
  labels: readonly string[];
  /** The session of each recording; null where it came without one. */
  sessions: readonly (string | null)[];
}

/** With fewer recent recordings that can be compared, nothing is said. */
export const MIN_RECENT_FOR_DRIFT = 8;
/** Of one recording alone nobody knows how much its label varies. */
const MIN_LEARNED_OF_LABEL = 2;
/** With 199, the 99 % quantile is exact. */
const DEALS = 199;
const SURE = 0.99;

/**
 * By how many standard deviations recent recordings of a label lie off those that were learned, beyond what chance
 * and the usual difference between sessions give: 0 where it may be either, null where too few can be compared.
 *
 * The distance is the root mean square, over all features, of the standardised difference of means (J. Cohen,
 * "Statistical Power Analysis for the Behavioral Sciences", 1988, chapter 2), label by label, so that another mix of
 * labels is no drift; a label that was never learned is left out. From its square goes that of its 99 % quantile
 * under permutation of old and new within each label (P. Good, "Permutation, Parametric and Bootstrap Tests of
 * Hypotheses", 2005, chapter 3), which allows for features that say the same; or, where that is more, that of the
 * distance of sessions that were learned from the other sessions. So where nothing changed, at most one figure in a
 * hundred is above 0, or, where sessions differ by nature, as often as a new one of them is the furthest off. A shift
 * of several deviations shows as less than it is.
 */
export function driftFigure(learned: SeenRecordings, recent: SeenRecordings, random: Random): number | null {
  const rows = comparable(learned, recent);
  if (!rows) return null;
  const blocks = labelBlocks(rows);
  const furthest = (sides: readonly Int8Array[]) => quantile(sides.map((isNew) => distanceOf(blocks, isNew)));
  const chance = furthest(Array.from({ length: DEALS }, () => dealt(rows, blocks, random)));
  const usual = furthest(sessionsApart(rows));
  const square = distanceOf(blocks, rows.isNew) ** 2 - Math.max(chance, usual) ** 2;
  return Math.sqrt(Math.max(0, square));
}

/** Those of labels that are on both sides. */
function comparable(learned: SeenRecordings, recent: SeenRecordings): Rows | null {
  const counts = countsOf(learned.labels);
  const named = new Set(recent.labels.filter((label) => (counts.get(label) ?? 0) >= MIN_LEARNED_OF_LABEL));
  const [old, now] = [rowsOf(learned, named), rowsOf(recent, named)];
  if (now.length < MIN_RECENT_FOR_DRIFT) return null;
  const all = [...old, ...now];
  return {
    values: all.map(({ values }) => values),
    labels: all.map(({ label }) => label),
    sessions: all.map(({ session }) => session),
    isNew: Int8Array.from(all, (_, i) => Number(i >= old.length)),
  };
}

function rowsOf({ values, labels, sessions }: SeenRecordings, named: ReadonlySet<string>) {
  const columns = values.length / labels.length;
  const rows = labels.map((label, i) => ({
    ...{ label, session: sessions[i] ?? null },
    values: values.subarray(i * columns, (i + 1) * columns),
  }));
  return rows.filter(({ label }) => named.has(label));
}

/** Old and new dealt out anew within each label. */
function dealt({ isNew }: Rows, blocks: readonly LabelBlock[], random: Random): Int8Array {
  const sides = isNew.slice();
  for (const { members } of blocks) {
    const shuffled = random.shuffle(members.map((i) => isNew[i] ?? 0));
    for (const [k, i] of members.entries()) sides[i] = shuffled[k] ?? 0;
  }
  return sides;
}

/** Each session that was learned, with enough recordings, as if it were new; what is really new takes no part (-1). */
function sessionsApart({ sessions, isNew }: Rows): Int8Array[] {
  const learned = sessions.filter((session, i) => session !== null && isNew[i] === 0);
  const large = [...countsOf(learned)].filter(([, recordings]) => recordings >= MIN_RECENT_FOR_DRIFT);
  return large.map(([session]) =>
    isNew.map((side, i) => (side === 1 ? -1 : Number(sessions[i] === session))),
  );
}

/** 0 where there are none. */
function quantile(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length, Math.ceil(SURE * (sorted.length + 1))) - 1] ?? 0;
}

function countsOf<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
