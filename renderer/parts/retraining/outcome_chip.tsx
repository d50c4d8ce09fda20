import type { RetrainingOutcome } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Chip, type Tone } from '../chip.tsx';
import type { IconName } from '../icon.tsx';

type Shown = Exclude<RetrainingOutcome, 'nothing'>;

/** An outcome looks the same wherever it shows. */
export const outcomeLooks: Record<Shown, { tone: Tone; icon: IconName }> = {
  advise: { tone: 'accent', icon: 'new' },
  request: { tone: 'good', icon: 'check' },
  held_back: { tone: 'neutral', icon: 'clock' },
};

/** Whether retraining is advised, asked for by itself, or held back; nothing where nothing speaks for it. */
export function OutcomeChip({ outcome }: { outcome: RetrainingOutcome }) {
  const { t } = useTexts();
  return outcome === 'nothing' ? null : <Chip {...outcomeLooks[outcome]}>{t(`recommend.${outcome}`)}</Chip>;
}
