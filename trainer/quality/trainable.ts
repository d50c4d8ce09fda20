import type { SampleFacts } from '../../data/schema.ts';

/** Why a recording is not trained on. */
export type UntrainableReason =
  | 'no_consent'
  | 'demo'
  | 'unlabelled'
  | 'unconfirmed'
  | 'rejected'
  | 'other_performer';

export type TrainableFacts = Pick<
  SampleFacts,
  'user_id' | 'consent' | 'is_demo' | 'label' | 'label_status' | 'performer_id'
>;

/**
 * The first reason that keeps a recording out of training, or null. By the A3CP contract: consent must be
 * given, demo records are shown but never learned, labels must be confirmed or corrected, and what a carer
 * mimed is learned only when the therapist says so.
 */
export function trainableReason(
  facts: TrainableFacts,
  { includeOtherPerformers }: { includeOtherPerformers: boolean },
): UntrainableReason | null {
  if (facts.consent !== 'given') return 'no_consent';
  if (facts.is_demo) return 'demo';
  if (facts.label === null) return 'unlabelled';
  if (facts.label_status === 'unconfirmed' || facts.label_status === 'rejected') return facts.label_status;
  return !includeOtherPerformers && isOtherPerformer(facts) ? 'other_performer' : null;
}

/** Machine-made records carry `system`; the person in them is still the user. */
export function isOtherPerformer({
  user_id,
  performer_id,
}: Pick<TrainableFacts, 'user_id' | 'performer_id'>): boolean {
  return performer_id !== null && performer_id !== 'system' && performer_id !== user_id;
}
