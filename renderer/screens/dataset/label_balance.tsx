import { TRAINING_MINIMUM } from '../../../data/schema.ts';
import type { DatasetDetail } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { hrefOf } from '../../app/router.ts';
import { Card } from '../../parts/card.tsx';
import { Chip } from '../../parts/chip.tsx';
import { byCount, withTooFew } from './dataset_counts.ts';
import './label_balance.css';

interface LabelBalanceProps {
  datasetKey: DatasetKey;
  labels: DatasetDetail['labels'];
}

/** Every label with its recordings as a bar: long and short ones show the balance at a glance. */
export function LabelBalance({ datasetKey: { user_id, modality }, labels }: LabelBalanceProps) {
  const { t, number } = useTexts();
  const longest = Math.max(1, ...labels.map(({ samples }) => samples));
  const tooFew = withTooFew(labels);
  const hint =
    tooFew.length === 0
      ? t('labels.enough', { minimum: TRAINING_MINIMUM.samples_per_class })
      : t('labels.too_few', { count: tooFew.length, minimum: TRAINING_MINIMUM.samples_per_class });
  return (
    <Card title={t('labels.title')} hint={hint}>
      <ul className="balance">
        {byCount(labels).map((label) => (
          <li key={label.label}>
            <span className="balance-name">
              <a href={hrefOf({ screen: 'recordings', user_id, modality, only: { label: label.label } })}>
                {label.label}
              </a>
              {tooFew.includes(label) && (
                <Chip tone="warning" icon="warning">
                  {t('labels.too_few_chip')}
                </Chip>
              )}
            </span>
            <span className="balance-bar" aria-hidden="true">
              <span style={{ inlineSize: `${(label.trainable / longest) * 100}%` }} />
              <span style={{ inlineSize: `${((label.samples - label.trainable) / longest) * 100}%` }} />
            </span>
            <span className="number">{countWords(label)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );

  function countWords({ samples, trainable }: DatasetDetail['labels'][number]): string {
    if (samples === trainable) return number(samples);
    return t('labels.usable_of', { usable: trainable, all: samples });
  }
}
