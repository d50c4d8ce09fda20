import type { RetrainingEvent } from '../../data/retraining/event_schema.ts';
import {
  REQUESTS_REMEMBERED_MS,
  type RetrainingObservation,
  type Snooze,
  type UntrainedLabel,
} from '../../data/retraining/observation_schema.ts';
import type { Modality } from '../../data/schema.ts';
import { within } from './duration.ts';
import { Tally } from './tally.ts';
import { type Training, Trainings } from './trainings.ts';

export interface PairKey {
  user_id: string;
  modality: Modality;
}

/**
 * The history of one (user, modality), event by event. What can be observed of it at any moment costs no more than
 * its labels and its recent requests, however long it is.
 */
export class PairHistory {
  readonly #key: PairKey;
  #tally = new Tally();
  #trainings = new Trainings();
  #drift: number | null = null;
  #snooze: Snooze | null = null;

  constructor(key: PairKey) {
    this.#key = key;
  }

  get newestVersion(): number {
    return this.#trainings.newestVersion;
  }

  /** The labels that a training would learn now. */
  labels(): string[] {
    return this.#tally.labels();
  }

  add(event: RetrainingEvent): void {
    if (event.kind === 'retold') this.#forget();
    this.#tally.add(event);
    this.#trainings.add(event, () => this.#tally.snapshot());
    if (event.kind === 'drift') this.#drift = event.figure;
    if (event.kind === 'activation') this.#drift = null;
    if (event.kind === 'snooze') this.#snooze = { at: event.at, until: event.until, reason: event.reason };
  }

  observe(now: number): RetrainingObservation {
    const { active, candidate, requestedAt, pendingSince } = this.#trainings;
    return {
      user_id: this.#key.user_id,
      modality: this.#key.modality,
      active: active && activeFacts(active),
      candidate: candidate && this.#candidateFacts(candidate),
      ...this.#since(active),
      trainable_labels: this.#tally.trainableLabels,
      untrained_labels: active ? this.#untrainedLabels(active) : [],
      drift: this.#drift,
      unattributed_feedback: this.#tally.unattributed,
      pending_since: pendingSince,
      requested_at: requestedAt.filter((at) => within(REQUESTS_REMEMBERED_MS, now, at)),
      snooze: this.#snooze,
    };
  }

  #forget(): void {
    this.#tally = new Tally();
    this.#trainings = new Trainings();
    this.#drift = null;
    this.#snooze = null;
  }

  /** The totals less those from when the training took its recordings. */
  #since(training: Training | null) {
    const all = this.#tally.totals();
    const before = training?.before;
    return {
      new_samples: all.samples - (before?.samples ?? 0),
      recognitions: all.recognitions - (before?.recognitions ?? 0),
      clarifications: all.clarifications - (before?.clarifications ?? 0),
      corrections: all.corrections - (before?.corrections ?? 0),
      trust: {
        answers: all.answers - (before?.answers ?? 0),
        right: all.right - (before?.right ?? 0),
        confidence_sum: all.confidence_sum - (before?.confidence_sum ?? 0),
      },
    };
  }

  #candidateFacts(training: Training) {
    const new_samples = this.#tally.totals().samples - training.before.samples;
    return { version: training.version, trained_at: training.trained_at, new_samples };
  }

  #untrainedLabels({ labels, before }: Training): UntrainedLabel[] {
    const all = this.#tally.totals().examples;
    const named = [...this.#tally.correctedTo].filter(([label]) => !labels.has(label));
    return named.map(([label, corrections]) => {
      const examples = all.get(label) ?? 0;
      return { label, corrections, examples, new_examples: examples - (before.examples.get(label) ?? 0) };
    });
  }
}

function activeFacts({ version, model_version, trained_at, labels }: Training) {
  return { version, model_version, trained_at, labels: [...labels] };
}
