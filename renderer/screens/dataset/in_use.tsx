import type { DatasetDetail } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Card } from '../../parts/card.tsx';

/** What came back from everyday use of the model. */
export function InUse({ detail }: { detail: DatasetDetail }) {
  const { t, number } = useTexts();
  const { recognitions, feedback, unattributed_feedback: unattributed } = detail;
  return (
    <Card title={t('in_use.title')}>
      <dl className="tally">
        <div>
          <dt>
            {t('in_use.recognitions')}
            <span className="soft small">{t('in_use.recognitions.hint')}</span>
          </dt>
          <dd>{number(recognitions)}</dd>
        </div>
        <div>
          <dt>
            {t('in_use.feedback')}
            <span className="soft small">{t('in_use.feedback.hint')}</span>
          </dt>
          <dd>{number(feedback)}</dd>
        </div>
        {unattributed > 0 && (
          <div>
            <dt>
              {t('in_use.unattributed')}
              <span className="soft small">{t('in_use.unattributed.hint')}</span>
            </dt>
            <dd>{number(unattributed)}</dd>
          </div>
        )}
      </dl>
    </Card>
  );
}
