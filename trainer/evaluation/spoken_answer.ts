import type { Signal } from '../../data/schema.ts';
import { predictSignals } from '../models/predict.ts';
import type { TrainedModel } from '../training.ts';
import { bestAnswers } from './answers.ts';
import { silentClasses } from './no_action.ts';
import { countAccepted } from './rejection.ts';

export interface SpokenAnswer {
  /** null: `unknown`. */
  answer: string | null;
  /** Every label, the most probable first. */
  probabilities: { label: string; probability: number }[];
}

/** Without a rule every answer is given, but for those that are none. */
const NO_LIMITS = { threshold: 0, margin: 0 };

/** What a model says to one recording, as a device would act on it. */
export function spokenAnswer(model: TrainedModel, signal: Signal): SpokenAnswer {
  const { labels, rejection } = model;
  const said = predictSignals(model, [signal]);
  const best = bestAnswers(said, labels.length, silentClasses(labels));
  const { accepted } = countAccepted(rejection ?? NO_LIMITS, best, Uint8Array.of(1));
  const probabilities = labels.map((label, k) => ({ label, probability: said[k] ?? 0 }));
  return {
    answer: accepted === 1 ? (labels[best.predicted[0] ?? 0] ?? null) : null,
    probabilities: probabilities.sort((a, b) => b.probability - a.probability),
  };
}
