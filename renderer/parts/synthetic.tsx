import { useTexts } from '../app/context.ts';
import { Chip } from './chip.tsx';

/** Marks a person who does not exist, wherever the name shows. */
export function SyntheticChip({ synthetic }: { synthetic: boolean }) {
  const { t } = useTexts();
  return synthetic ? <Chip>{t('synthetic')}</Chip> : null;
}
