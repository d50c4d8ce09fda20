import type { ReadonlyStore } from '../../connection.ts';
import type { RetrainingObservation } from '../../retraining/observation_schema.ts';
import { TRAINING_MINIMUM } from '../../schema.ts';
import type { DatasetKey } from '../datasets.ts';
import { FROM_THE_BEGINNING } from './cut.ts';
import { answersSince } from './observe_answers.ts';
import { judgedSince, namedOtherThan, unattributedFeedback } from './observe_feedback.ts';
import { trainableByLabel, trainableByLabelSince, trainableSince } from './observe_recordings.ts';
import { driftOf, requestsOf } from './observe_requests.ts';
import { type Candidate, candidateBeside, type VersionInUse, versionInUse } from './trained_versions.ts';

/**
 * What is known of one (user, modality), counted from the rows that came in since the training of the version in use
 * saw its recordings: the fewer those are, the less is read. The same as `PairHistory` makes of `pairEvents`.
 * Wants to be called in a snapshot of the store.
 */
export function observePair(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
  now: number,
): RetrainingObservation {
  const key = { user_id, modality };
  const active = versionInUse(store, key);
  const candidate = candidateBeside(store, key, active);
  const cut = active?.cut ?? FROM_THE_BEGINNING;
  const examples = trainableByLabel(store, key);
  const added = active ? trainableByLabelSince(store, key, cut.last_sample_id) : examples;
  const { corrections, ...trust } = judgedSince(store, key, cut.last_feedback_id);
  return {
    ...key,
    active: active && inUse(active),
    candidate: candidate && waiting(store, key, candidate),
    new_samples: [...added.values()].reduce((sum, samples) => sum + samples, 0),
    trainable_labels: [...examples.values()].filter(isEnough).length,
    ...answersSince(store, key, cut.last_recognition_id),
    corrections,
    untrained_labels: active ? untrainedLabels(store, key, active, { examples, added }) : [],
    trust,
    drift: active && driftOf(store, key, active.version),
    unattributed_feedback: unattributedFeedback(store, user_id),
    ...requestsOf(store, key, now),
  };
}

const isEnough = (samples: number): boolean => samples >= TRAINING_MINIMUM.samples_per_class;

function inUse({ version, model_version, trained_at, labels }: VersionInUse) {
  return { version, model_version, trained_at, labels };
}

function waiting(store: ReadonlyStore, key: DatasetKey, { version, trained_at, cut }: Candidate) {
  return { version, trained_at, new_samples: trainableSince(store, key, cut.last_sample_id) };
}

interface ByLabel {
  examples: ReadonlyMap<string, number>;
  added: ReadonlyMap<string, number>;
}

function untrainedLabels(
  store: ReadonlyStore,
  key: DatasetKey,
  { labels }: VersionInUse,
  { examples, added }: ByLabel,
): RetrainingObservation['untrained_labels'] {
  return namedOtherThan(store, key, labels).map(({ label, corrections }) => ({
    ...{ label, corrections },
    examples: examples.get(label) ?? 0,
    new_examples: added.get(label) ?? 0,
  }));
}
