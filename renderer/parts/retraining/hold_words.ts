import { TRAINING_MINIMUM } from '../../../data/schema.ts';
import type { Evidence, Hold } from '../../app/evidence.ts';
import type { Texts } from '../../messages/texts.ts';
import { keptReason } from './snooze_choices.ts';

type Decided = Pick<Evidence, 'decision' | 'policy'>;

/** Why nothing is asked although something speaks for it, and until when. */
export function holdWords(hold: Hold, decided: Decided, texts: Texts): string {
  const why = causeWords(hold.code, decided, texts);
  if (hold.until === null) return why;
  const byTheDay = hold.code === 'snoozed' || hold.code === 'candidate_waiting';
  const until = byTheDay ? texts.date(hold.until) : texts.dateTime(hold.until);
  return texts.t('hold.until', { why, until });
}

function causeWords(code: Hold['code'], { decision, policy }: Decided, texts: Texts): string {
  const { t, number } = texts;
  const { observation } = decision;
  const { rules } = policy;
  switch (code) {
    case 'pending_job':
      return t('hold.pending_job');
    case 'not_trainable':
      return t('hold.not_trainable', {
        count: observation.trainable_labels,
        least: TRAINING_MINIMUM.samples_per_class,
        labels: TRAINING_MINIMUM.classes,
      });
    case 'candidate_waiting':
      return t('hold.candidate_waiting', { version: observation.candidate?.version ?? 0 });
    case 'snoozed':
      return t('hold.snoozed', { reason: keptReason(observation.snooze?.reason ?? '', texts) });
    case 'cooldown':
      return t('hold.cooldown', { hours: number(rules.cooldown_hours, 2) });
    case 'day_cap':
      return t('hold.day_cap', { count: rules.max_per_day });
    case 'week_cap':
      return t('hold.week_cap', { count: rules.max_per_week });
    case 'quiet_hours':
      return t('hold.quiet_hours', { from: rules.quiet_hours?.from ?? '', to: rules.quiet_hours?.to ?? '' });
  }
}

/** Whether there was no training yet that gave a model. */
export function isFirstTraining({ decision }: Pick<Decided, 'decision'>): boolean {
  return decision.observation.active === null && decision.observation.candidate === null;
}

/** What holds it back in this way, if anything does. */
export function holdOf({ decision }: Pick<Decided, 'decision'>, code: Hold['code']): Hold | null {
  return decision.holds.find((hold) => hold.code === code) ?? null;
}
