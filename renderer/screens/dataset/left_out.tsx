import type { DatasetDetail } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Card } from '../../parts/card.tsx';
import { Icon } from '../../parts/icon.tsx';
import { reasons } from './dataset_counts.ts';

/** The recordings that training leaves out, each reason with what would change it. */
export function LeftOut({ counts }: { counts: DatasetDetail['not_trainable'] }) {
  const { t, number } = useTexts();
  const found = reasons(counts);
  return (
    <Card title={t('left_out.title')}>
      {found.length === 0 ? (
        <p className="row">
          <Icon name="check" />
          {t('left_out.none')}
        </p>
      ) : (
        <dl className="tally">
          {found.map(({ reason, count }) => (
            <div key={reason}>
              <dt>
                {t(`left_out.${reason}`)}
                <span className="soft small">{t(`left_out.${reason}.hint`)}</span>
              </dt>
              <dd>{number(count)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}
