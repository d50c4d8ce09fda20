import type { RetrainingDecision } from '../../data/retraining/decision_schema.ts';
import type { RetrainingEvent } from '../../data/retraining/event_schema.ts';
import type { PolicyRules } from '../../data/retraining/policy_schema.ts';

/**
 * Tells which events cannot have changed a decision, so that a simulation need not decide anew after each. Where no
 * condition was met, it takes so many more recordings until there are enough, and so many more questions back until
 * the mere rate exceeds its limit, below which its Wilson bound always stays; everything else may change something.
 */
export class SimulationSlack {
  readonly #rules: PolicyRules;
  #noneMet = false;
  #model = false;
  #untrainedLabels = false;
  #samples = 0;
  #questions = 0;

  constructor(rules: PolicyRules) {
    this.#rules = rules;
  }

  decided({ reason, observation }: RetrainingDecision): void {
    const { min_new_samples, max_clarification_rate } = this.#rules;
    const { active, new_samples, untrained_labels, recognitions, clarifications } = observation;
    this.#noneMet = reason === null;
    this.#model = active !== null;
    this.#untrainedLabels = untrained_labels.length > 0;
    this.#samples = min_new_samples - new_samples;
    this.#questions = max_clarification_rate * recognitions - clarifications;
  }

  /** Whether the decision may be another after this event and those since it was made. */
  usedUpBy(event: RetrainingEvent): boolean {
    if (!this.#noneMet) return true;
    if (event.kind === 'sample') {
      this.#samples--;
      return this.#samples <= 0 || (this.#model && this.#untrainedLabels);
    }
    if (event.kind === 'recognition' || event.kind === 'clarification') {
      if (event.kind === 'clarification' || event.clarification) this.#questions--;
      return this.#model && this.#questions <= 0;
    }
    if (event.kind === 'feedback') return this.#model && this.#countsFeedback(event);
    return event.kind !== 'unattributed_feedback';
  }

  #countsFeedback({ label_status }: Extract<RetrainingEvent, { kind: 'feedback' }>): boolean {
    const { min_examples_of_new_label, max_correction_rate, min_trust } = this.#rules;
    if (max_correction_rate !== null || min_trust !== null) return true;
    return label_status === 'corrected' && min_examples_of_new_label !== null;
  }
}
