import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import { RefusedError } from '../../errors.ts';
import { listPairs, movedAfter } from '../../queries/retraining/journal.ts';
import { retrainingOutcomeSchema } from '../../retraining/decision_schema.ts';
import { type PassDecision, type PassInput, pairKey } from './pass_schema.ts';

const standingSchema = z.object({
  user_id: z.string(),
  modality: z.string(),
  outcome: retrainingOutcomeSchema,
  reason: z.string().nullable(),
});
type Stood = Pick<z.output<typeof standingSchema>, 'outcome' | 'reason'>;

const NOTHING: Stood = { outcome: 'nothing', reason: null };

/** Which decisions of a pass still hold at the moment at which it is recorded. */
export interface Fences {
  /** What stands for a (user, modality) now. */
  stoodFor(decision: PassDecision): Stood;
  /** Whether nothing has happened to it since, and no other process has decided meanwhile. */
  holds(decision: PassDecision): boolean;
}

/** What a pass must not step over, read once for all its decisions, inside its transaction. */
export function openFences(store: ReadonlyStore, { after_seq, decisions }: PassInput): Fences {
  requirePairs(store, decisions);
  const sql = 'SELECT user_id, modality, outcome, reason FROM retraining_standings';
  const standings = new Map(store.all(standingSchema, sql).map((row) => [pairKey(row), row]));
  const moved = movedAfter(store, after_seq);
  const users = new Set(moved.filter(({ modality }) => modality === null).map(({ user_id }) => user_id));
  const pairs = new Set(moved.map(({ user_id, modality }) => pairKey({ user_id, modality: modality ?? '' })));
  const stoodFor = (decision: PassDecision) => standings.get(pairKey(decision)) ?? NOTHING;
  const holds = (decision: PassDecision) =>
    !users.has(decision.user_id) &&
    !pairs.has(pairKey(decision)) &&
    stoodFor(decision).outcome === (decision.outcome_before ?? 'nothing');
  return { stoodFor, holds };
}

function requirePairs(store: ReadonlyStore, decisions: readonly PassDecision[]): void {
  const known = new Set(listPairs(store).map(pairKey));
  const unknown = decisions.find((decision) => !known.has(pairKey(decision)));
  if (!unknown) return;
  const { user_id, modality } = unknown;
  throw new RefusedError(
    'DATASET_UNKNOWN',
    `There are no ${modality} recordings of "${user_id}"; nothing was decided for anyone. Look again.`,
    { details: { user_id, modality } },
  );
}
