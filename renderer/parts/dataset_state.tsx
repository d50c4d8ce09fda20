import type { DatasetSummary } from '../../electron/ipc/contract.ts';
import { useTexts } from '../app/context.ts';
import type { Texts } from '../messages/texts.ts';
import { Chip, type Tone } from './chip.tsx';
import type { IconName } from './icon.tsx';

const looks: Record<DatasetSummary['state'], { tone: Tone; icon: IconName }> = {
  no_consent: { tone: 'warning', icon: 'lock' },
  collecting: { tone: 'neutral', icon: 'clock' },
  ready: { tone: 'accent', icon: 'new' },
  trained: { tone: 'good', icon: 'check' },
  new_recordings: { tone: 'accent', icon: 'new' },
};

/** The state of one person's recordings of one modality, in words. */
export function DatasetState({ summary }: { summary: DatasetSummary }) {
  return <Chip {...looks[summary.state]}>{stateWords(summary, useTexts())}</Chip>;
}

export function stateWords({ state, new_since_training }: DatasetSummary, { t }: Texts): string {
  if (state === 'new_recordings') return t('state.new_recordings', { count: new_since_training });
  return t(`state.${state}`);
}

/** "75 recordings · 8 labels · 3 sessions"; recordings may have come without any session. */
export function countWords({ samples, labels, sessions }: DatasetSummary, { t }: Texts): string {
  const counts = [t('count.recordings', { count: samples }), t('count.labels', { count: labels })];
  if (sessions > 0) counts.push(t('count.sessions', { count: sessions }));
  return counts.join(' · ');
}
