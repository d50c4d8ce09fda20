import { TRAINING_MINIMUM } from '../../../data/schema.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import type { Route } from '../../app/router.ts';
import type { Texts } from '../../messages/texts.ts';
import type { NextStep } from './next_step.ts';

/** Why, in one sentence. */
export function nextWords(step: NextStep, { user_id: person }: DatasetKey, { t }: Texts): string {
  switch (step.kind) {
    case 'more_recordings':
      return t('next.more_recordings', { ...step, minimum: TRAINING_MINIMUM.samples_per_class });
    case 'more_labels':
      return t('next.more_labels', { ...step, minimum: TRAINING_MINIMUM.classes });
    case 'candidate':
      return t('next.candidate', { version: step.version });
    case 'retrain':
      return step.count === 0 ? t('next.retrain_old') : t('next.retrain', { count: step.count });
    case 'consent':
      return t('next.consent', { count: step.count, person });
    case 'training':
    case 'try':
      return t(`next.${step.kind}`);
    default:
      return t(`next.${step.kind}`, { count: step.count });
  }
}

export function buttonWords(step: NextStep, { t }: Texts): string {
  if (step.kind === 'candidate') return t('pair.candidate', { version: step.version });
  return t(`next.button.${step.kind}`);
}

/** Where it is done. */
export function placeOf(step: NextStep, { user_id, modality }: DatasetKey): Route {
  const key = { user_id, modality };
  switch (step.kind) {
    case 'training':
    case 'train':
    case 'retrain':
      return { screen: 'retrain', ...key };
    case 'consent':
    case 'more_labels':
    case 'more_recordings':
      return { screen: 'import', ...key };
    case 'candidate':
      return { screen: 'model', ...key, version: step.version };
    case 'try':
      return { screen: 'try', ...key };
    default:
      return { screen: 'recordings', ...key, only: { show: step.kind } };
  }
}
