import type { DatasetDetail } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { hrefOf } from '../../app/router.ts';
import { Card } from '../../parts/card.tsx';
import { Icon } from '../../parts/icon.tsx';
import { type Reason, reasons } from './dataset_counts.ts';

interface LeftOutProps {
  datasetKey: DatasetKey;
  counts: DatasetDetail['not_trainable'];
}

/** The recordings that training leaves out, each reason with what would change it. */
export function LeftOut({ datasetKey: { user_id, modality }, counts }: LeftOutProps) {
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
                <a
                  href={hrefOf({ screen: 'recordings', user_id, modality, only: { show: shownAs(reason) } })}
                >
                  {t(`left_out.${reason}`)}
                </a>
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

/** A rejected label takes a recording out, wherever it was rejected. */
function shownAs(reason: Reason) {
  return reason === 'rejected' ? 'excluded' : reason;
}
