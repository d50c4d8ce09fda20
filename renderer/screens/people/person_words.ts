import type { PersonDataset } from '../../../electron/ipc/contract.ts';
import type { Texts } from '../../messages/texts.ts';
import type { Tone } from '../../parts/chip.tsx';
import { stateWords } from '../../parts/dataset_state.tsx';
import type { IconName } from '../../parts/icon.tsx';

const DAY_MS = 86_400_000;

export interface StateOfDataset {
  tone: Tone;
  icon: IconName;
  words: string;
}

/** The one thing to know of somebody's recordings of a modality: "62 new recordings, retraining advised". */
export function stateOf(dataset: PersonDataset, texts: Texts, now: number): StateOfDataset {
  const { state, new_since_training: count, retraining_advised } = dataset;
  const { t } = texts;
  if (retraining_advised) {
    const words = count > 0 ? t('people.new_advised', { count }) : t('people.advised');
    return { tone: 'accent', icon: 'info', words };
  }
  if (state === 'no_consent') return { tone: 'warning', icon: 'lock', words: t('people.no_consent') };
  if (state === 'trained') return { tone: 'good', icon: 'check', words: ageWords(dataset, texts, now) };
  const icon = state === 'collecting' ? 'clock' : 'new';
  const tone = state === 'collecting' ? 'neutral' : 'accent';
  return { tone, icon, words: stateWords(dataset, texts) };
}

/** "Model 34 days old". */
export function ageWords({ model_created_at }: PersonDataset, { t }: Texts, now: number): string {
  const days = model_created_at === null ? 0 : Math.floor((now - model_created_at) / DAY_MS);
  return days < 1 ? t('people.model_today') : t('people.model_age', { count: days });
}

/** "Version 3 understands 92 %", and its age where the state speaks of something else. */
export function modelWords(dataset: PersonDataset, texts: Texts, now: number): string {
  const { latest_version, latest_test_accuracy, state, retraining_advised } = dataset;
  const { t, percent } = texts;
  if (latest_version === null) return t('people.no_model');
  const known =
    latest_test_accuracy === null
      ? t('people.model', { version: latest_version })
      : t('people.model_understands', { version: latest_version, share: percent(latest_test_accuracy) });
  if (state === 'trained' && !retraining_advised) return known;
  return `${known} · ${ageWords(dataset, texts, now)}`;
}
