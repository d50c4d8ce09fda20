import type { RetrainingEvent } from '../../data/retraining/event_schema.ts';
import { TRAINING_MINIMUM } from '../../data/schema.ts';

/** Running totals of one (user, modality) from the beginning; what happened since a moment is a difference of two. */
export interface Totals {
  samples: number;
  recognitions: number;
  clarifications: number;
  corrections: number;
  answers: number;
  right: number;
  confidence_sum: number;
  /** Trainable recordings by label. */
  examples: ReadonlyMap<string, number>;
}

/** Counts events as they come, in constant time each. */
export class Tally {
  readonly #sums = { samples: 0, recognitions: 0, clarifications: 0, corrections: 0 };
  readonly #trust = { answers: 0, right: 0, confidence_sum: 0 };
  readonly #correctedTo = new Map<string, number>();
  readonly #examples = new Map<string, number>();
  #trainableLabels = 0;
  unattributed = 0;

  /** Labels with enough recordings for a training. */
  get trainableLabels(): number {
    return this.#trainableLabels;
  }

  /** How often corrections named each label. */
  get correctedTo(): ReadonlyMap<string, number> {
    return this.#correctedTo;
  }

  /** The labels that a training would learn now. */
  labels(): string[] {
    const enough = [...this.#examples].filter(([, n]) => n >= TRAINING_MINIMUM.samples_per_class);
    return enough.map(([label]) => label).sort();
  }

  totals(): Totals {
    return { ...this.#sums, ...this.#trust, examples: this.#examples };
  }

  /** The totals as they stand, to be kept. */
  snapshot(): Totals {
    return { ...this.totals(), examples: new Map(this.#examples) };
  }

  /** Everything else than what these kinds of events say is none of its business. */
  add(event: RetrainingEvent): void {
    if (event.kind === 'sample') this.#addSample(event.label);
    else if (event.kind === 'recognition') {
      this.#sums.recognitions++;
      if (event.clarification) this.#sums.clarifications++;
    } else if (event.kind === 'clarification') this.#sums.clarifications++;
    else if (event.kind === 'feedback') this.#addFeedback(event);
    else if (event.kind === 'unattributed_feedback') this.unattributed++;
  }

  #addSample(label: string): void {
    const examples = (this.#examples.get(label) ?? 0) + 1;
    this.#sums.samples++;
    this.#examples.set(label, examples);
    if (examples === TRAINING_MINIMUM.samples_per_class) this.#trainableLabels++;
  }

  #addFeedback(event: Extract<RetrainingEvent, { kind: 'feedback' }>): void {
    const { label_status, label_correction, confidence } = event;
    if (label_status === 'corrected') this.#sums.corrections++;
    if (label_status === 'corrected' && label_correction !== null) {
      this.#correctedTo.set(label_correction, (this.#correctedTo.get(label_correction) ?? 0) + 1);
    }
    if (label_status === 'unconfirmed' || confidence === null) return;
    this.#trust.answers++;
    this.#trust.confidence_sum += confidence;
    if (label_status === 'confirmed') this.#trust.right++;
  }
}
