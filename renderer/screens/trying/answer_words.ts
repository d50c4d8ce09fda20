import type { TryAnswer } from '../../../electron/ipc/contract.ts';

export type Sureness = 'very' | 'fairly' | 'not_very' | 'hardly';

/** How sure an answer is, in steps that a person can tell apart. */
export function surenessOf(probability: number): Sureness {
  if (probability >= 0.9) return 'very';
  if (probability >= 0.7) return 'fairly';
  return probability >= 0.5 ? 'not_very' : 'hardly';
}

export type Outcome = 'right' | 'wrong' | 'asked_back' | 'not_known';

/** What came of it, where it is known what was meant. */
export function outcomeOf({ answer, recording }: TryAnswer): Outcome {
  if (answer === null) return 'asked_back';
  if (recording?.label == null) return 'not_known';
  return answer === recording.label ? 'right' : 'wrong';
}

export type WhyBack = 'unsure' | 'between' | 'no_action';

/** Why it would ask back: not sure enough, two labels too close together, or nothing that is an answer. */
export function whyAskedBack({ probabilities: [best, next], limits }: TryAnswer): WhyBack {
  const { threshold, margin } = limits ?? { threshold: 0, margin: 0 };
  const first = best?.probability ?? 0;
  if (first < threshold) return 'unsure';
  return first < (next?.probability ?? 0) + margin ? 'between' : 'no_action';
}
