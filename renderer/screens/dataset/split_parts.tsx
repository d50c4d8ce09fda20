import type { DatasetDetail } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Card } from '../../parts/card.tsx';
import { StackedBar } from '../../parts/stacked_bar.tsx';

const parts = ['train', 'validation', 'test', 'holdout', 'unassigned'] as const;

/** Which recordings the model learns from, and which are kept to judge it. */
export function SplitParts({ counts }: { counts: DatasetDetail['parts'] }) {
  const { t } = useTexts();
  const shares = parts
    .filter((part) => part !== 'unassigned' || counts.unassigned > 0)
    .map((part) => ({
      id: part,
      label: t(`part.${part}`),
      hint: t(`part.${part}.hint`),
      count: counts[part],
      color: `var(--part-${part})`,
    }));
  return (
    <Card title={t('parts.title')} hint={t('parts.hint')}>
      <StackedBar shares={shares} />
    </Card>
  );
}
