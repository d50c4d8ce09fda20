import type { CallOutput } from '../../../electron/ipc/contract.ts';
import type { Texts } from '../../messages/texts.ts';
import type { IconName } from '../../parts/icon.tsx';
import type { Choices } from './choices.ts';
import { durationWords } from './time_left.ts';

export type TrainingPlan = CallOutput<'training.estimate'>;

export interface PlanStep {
  icon: IconName;
  text: string;
}

/** What a training will do, one sentence a step, before anything is done. */
export function planSteps(
  plan: TrainingPlan,
  { algorithm }: Pick<Choices, 'algorithm'>,
  texts: Texts,
): PlanStep[] {
  const { t } = texts;
  return [
    { icon: 'import', text: learnsWords(plan, texts) },
    { icon: 'check', text: judgesWords(plan, texts) },
    { icon: 'search', text: triesWords(plan, algorithm, texts) },
    {
      icon: 'lock',
      text: plan.in_use === null ? t('plan.none_in_use') : t('plan.in_use', { version: plan.in_use }),
    },
    { icon: 'clock', text: timeWords(plan, texts) },
  ];
}

function learnsWords({ parts, labels }: TrainingPlan, { t }: Texts): string {
  const values = {
    recordings: t('count.recordings', { count: parts.train }),
    labels: t('count.labels', { count: labels }),
  };
  if (parts.validation === 0) return t('plan.learns_alone', values);
  return t('plan.learns', { ...values, count: parts.validation });
}

function judgesWords({ parts: { test, holdout } }: TrainingPlan, { t }: Texts): string {
  const judged = test === 0 ? t('plan.no_test') : t('plan.judges', { count: test });
  return holdout === 0 ? judged : `${judged} ${t('plan.holdout', { count: holdout })}`;
}

function triesWords(plan: TrainingPlan, algorithm: Choices['algorithm'], { t }: Texts): string {
  const count = plan.at_most;
  if (algorithm === 'auto') return t('plan.tries', { count });
  return t('plan.tries_one', { count, algorithm: t(`algorithm.${algorithm}`) });
}

/** A range, because nobody knows to the second; one figure where both ends read the same. */
export function timeWords({ seconds }: Pick<TrainingPlan, 'seconds'>, texts: Texts): string {
  const { t } = texts;
  const [low, high] = [durationWords(seconds.low, texts), durationWords(seconds.high, texts)];
  if (seconds.basis === 'usual') return t('plan.takes_roughly', { high });
  return low === high ? t('plan.takes', { duration: high }) : t('plan.takes_between', { low, high });
}
