import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import type { DatasetKey } from '../datasets.ts';
import { isQuestion, sessionModality } from './attribution.ts';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** Half a year. */
const MOST_WEEKS = 26;
/** Until there is more to see, every day is shown. */
const WEEKS_OF_DAYS = 3;

/** Recognitions recorded after `from`, up to and including `to`, and the questions back. */
export interface RateCounts {
  from: number;
  to: number;
  recognitions: number;
  clarifications: number;
}

const countsSchema = z.object({ back: z.number(), recognitions: z.number(), clarifications: z.number() });
type CountsBack = z.output<typeof countsSchema>;

const NAMED = 'r.modality = @modality';
const BY_SESSION = `r.modality IS NULL AND ${sessionModality('r')} = @modality`;

const counted = (whose: string): string => `
  SELECT CAST((@now - r.recorded_at) / @length AS INTEGER) AS back, COUNT(*) FILTER (WHERE form <> 'clarification_event') AS recognitions,
    TOTAL(${isQuestion('r')}) AS clarifications
  FROM recognitions r INDEXED BY recognitions_by_arrival
  WHERE r.user_id = @user_id AND ${whose} AND r.recorded_at > @after AND r.recorded_at <= @now
  GROUP BY back`;

const COUNTS = `
  SELECT back, SUM(recognitions) AS recognitions, SUM(clarifications) AS clarifications
  FROM (${counted(NAMED)} UNION ALL ${counted(BY_SESSION)}) GROUP BY back`;

/**
 * How many recognitions there were, and how many questions back, in each week of the last half year, and in each day
 * where the first of them is not three weeks old. From the first recognition on, without gaps; none for none.
 */
export function rateCounts(store: ReadonlyStore, key: DatasetKey, now: number): RateCounts[] {
  const days = countsBack(store, key, { now, length: DAY_MS, stretches: MOST_WEEKS * 7 });
  const first = Math.max(-1, ...days.map(({ back }) => back));
  if (first < WEEKS_OF_DAYS * 7) return stretches(days, { now, length: DAY_MS });
  const weeks = Map.groupBy(days, ({ back }) => Math.floor(back / 7));
  return stretches(
    [...weeks].map(([back, of]) => ({
      back,
      recognitions: sum(of, 'recognitions'),
      clarifications: sum(of, 'clarifications'),
    })),
    { now, length: WEEK_MS },
  );
}

/** The same in each of so many weeks before a moment that had any, from the first of them on without gaps. */
export function weekCounts(
  store: ReadonlyStore,
  key: DatasetKey,
  before: number,
  weeks: number,
): RateCounts[] {
  const span = { now: before, length: WEEK_MS };
  return stretches(countsBack(store, key, { ...span, stretches: weeks }), span);
}

function countsBack(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
  { now, length, stretches }: { now: number; length: number; stretches: number },
): CountsBack[] {
  const after = now - stretches * length;
  return store.all(countsSchema, COUNTS, { user_id, modality, now, length, after });
}

function stretches(
  counts: readonly CountsBack[],
  { now, length }: { now: number; length: number },
): RateCounts[] {
  const byBack = new Map(counts.map((one) => [one.back, one]));
  const number = Math.max(0, ...counts.map(({ back }) => back + 1));
  return Array.from({ length: number }, (_, i) => {
    const back = number - 1 - i;
    const { recognitions = 0, clarifications = 0 } = byBack.get(back) ?? {};
    return { from: now - (back + 1) * length, to: now - back * length, recognitions, clarifications };
  });
}

const sum = (counts: readonly CountsBack[], of: 'recognitions' | 'clarifications'): number =>
  counts.reduce((total, one) => total + one[of], 0);
