import { z } from 'zod';
import { flagColumn } from '../../columns.ts';
import type { ReadonlyStore } from '../../connection.ts';
import { type RetrainingOutcome, retrainingOutcomeSchema } from '../../retraining/decision_schema.ts';
import { modalitySchema, timestampSchema, userIdSchema } from '../../schema.ts';

const standingSchema = z.object({
  user_id: userIdSchema,
  modality: modalitySchema,
  outcome: retrainingOutcomeSchema,
  reason: z.string().nullable(),
  /** Since when it has been this outcome. */
  since: timestampSchema,
  /** The pass that last changed it. */
  pass_id: z.number(),
});
export type Standing = z.output<typeof standingSchema>;

const STANDING = Object.keys(standingSchema.shape).join(', ');

/**
 * What was last decided for each (user, modality), by user and modality. Who is missing was never anything but
 * `nothing`.
 */
export function listStandings(store: ReadonlyStore): Standing[] {
  const sql = `SELECT ${STANDING} FROM retraining_standings ORDER BY user_id, modality`;
  return store.all(standingSchema, sql);
}

const worthALook = retrainingOutcomeSchema.exclude(['nothing']);
const recommendationSchema = standingSchema.extend({
  synthetic: flagColumn,
  outcome: worthALook,
  reason: z.string(),
});
export type StandingRecommendation = z.output<typeof recommendationSchema>;

/** Which recommendations of all. */
export interface RecommendationSelection {
  user_id?: string | undefined;
  outcome?: Exclude<RetrainingOutcome, 'nothing'> | undefined;
  limit: number;
  offset: number;
}

/** Who is worth a look; who has waited longest comes first. `next`: the offset that follows. */
export interface Recommendations {
  recommendations: StandingRecommendation[];
  /** Of the same user, or of everyone, whatever the outcome. */
  counts: Record<Exclude<RetrainingOutcome, 'nothing'>, number>;
  next: number | null;
}

export function recommendationPage(
  store: ReadonlyStore,
  selection: RecommendationSelection,
): Recommendations {
  const { user_id, outcome, limit, offset } = selection;
  const outcomes = outcome === undefined ? "IN ('advise', 'request', 'held_back')" : '= @outcome';
  const found = store.all(
    recommendationSchema,
    `SELECT ${STANDING}, synthetic FROM retraining_standings JOIN users USING (user_id)
     WHERE outcome ${outcomes} ${user_id === undefined ? '' : 'AND user_id = @user_id'}
     ORDER BY since, user_id, modality LIMIT @limit + 1 OFFSET @offset`,
    { user_id, outcome, limit, offset },
  );
  const next = found.length > limit ? offset + limit : null;
  return { recommendations: found.slice(0, limit), counts: countsOf(store, user_id), next };
}

const countSchema = z.object({ outcome: worthALook, pairs: z.number() });

function countsOf(store: ReadonlyStore, user_id: string | undefined): Recommendations['counts'] {
  const rows = store.all(
    countSchema,
    `SELECT outcome, COUNT(*) AS pairs FROM retraining_standings
     WHERE outcome <> 'nothing' ${user_id === undefined ? '' : 'AND user_id = @user_id'} GROUP BY outcome`,
    { user_id },
  );
  const none = { advise: 0, request: 0, held_back: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ outcome, pairs }) => [outcome, pairs])) };
}
