import type { DatasetDetail } from '../../../electron/ipc/contract.ts';
import type { Evidence } from '../../app/evidence.ts';
import { holdOf } from '../../parts/retraining/hold_words.ts';
import { withTooFew } from './dataset_counts.ts';

const FRESH_MS = 7 * 24 * 3_600_000;

/** The one thing that a therapist would best do with somebody's recordings now. */
export type NextStep =
  | { kind: 'training' }
  | { kind: 'consent'; count: number }
  | { kind: 'unlabelled' | 'unconfirmed'; count: number }
  | { kind: 'more_labels'; count: number }
  | { kind: 'more_recordings'; label: string; count: number }
  | { kind: 'train'; count: number }
  | { kind: 'candidate'; version: number }
  | { kind: 'retrain'; count: number }
  | { kind: 'check'; count: number }
  | { kind: 'try' };

export interface Standing {
  detail: DatasetDetail;
  /** null: not there yet. */
  evidence: Evidence | null;
  /** A training of these recordings waits or runs. */
  training: boolean;
  /** Recordings to be looked at first; null: not known yet. */
  doubts: number | null;
}

/**
 * What stands in the way of a model comes before what makes one, and that before what makes it better.
 * null: it depends on what is not known yet, and what is shown should not change under one's hand.
 */
export function nextStep({ detail, evidence, training, doubts }: Standing): NextStep | null {
  const { state } = detail.summary;
  if (training || evidence?.decision.observation.pending_since) return { kind: 'training' };
  if (state === 'no_consent' || state === 'collecting') return firstMaterial(detail);
  if (state === 'ready') return { kind: 'train', count: detail.summary.trainable };
  return evidence && (withModel(detail, evidence) ?? waiting(detail) ?? checked(doubts));
}

/** No training could start: what would make it possible, what lies there already first. */
function firstMaterial(detail: DatasetDetail): NextStep {
  const { not_trainable, summary, labels } = detail;
  const withoutConsent = not_trainable.no_consent;
  if (summary.state === 'no_consent') return { kind: 'consent', count: withoutConsent };
  const there = waiting(detail);
  if (there) return there;
  if (withoutConsent > summary.trainable) return { kind: 'consent', count: withoutConsent };
  const [few] = withTooFew(labels);
  if (few) return { kind: 'more_recordings', label: few.label, count: few.trainable };
  return { kind: 'more_labels', count: labels.length };
}

function waiting({ not_trainable: { unlabelled, unconfirmed } }: DatasetDetail): NextStep | null {
  if (unlabelled + unconfirmed === 0) return null;
  return unlabelled >= unconfirmed
    ? { kind: 'unlabelled', count: unlabelled }
    : { kind: 'unconfirmed', count: unconfirmed };
}

function withModel({ summary }: DatasetDetail, evidence: Evidence): NextStep | null {
  const { outcome, observation } = evidence.decision;
  const { candidate } = observation;
  if (candidate && isWaiting(evidence)) return { kind: 'candidate', version: candidate.version };
  if (outcome !== 'advise' && outcome !== 'request') return null;
  return { kind: 'retrain', count: summary.new_since_training };
}

/** A version that was trained and not put in use; an older one somebody has let lie beside a model that works. */
function isWaiting(evidence: Evidence): boolean {
  const { active, candidate } = evidence.decision.observation;
  if (candidate === null) return false;
  const isFresh = evidence.decision.at - candidate.trained_at < FRESH_MS;
  return active === null || isFresh || holdOf(evidence, 'candidate_waiting') !== null;
}

function checked(doubts: number | null): NextStep | null {
  if (doubts === null) return null;
  return doubts > 0 ? { kind: 'check', count: doubts } : { kind: 'try' };
}
