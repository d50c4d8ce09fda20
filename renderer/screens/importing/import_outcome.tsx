import type { ImportResult } from '../../../data/schema.ts';
import { useTexts } from '../../app/context.ts';
import { hrefOf } from '../../app/router.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Rejections } from './rejections.tsx';

/** What an import brought: the answer, where to go on, the counts, and what was refused. */
export function ImportOutcome({ result }: { result: ImportResult }) {
  const { t, number } = useTexts();
  const { samples, recognitions, feedback, unattributed_feedback } = result.by_kind;
  const tally = [
    ['samples', samples],
    ['recognitions', recognitions],
    ['feedback', feedback],
    ['unattributed', unattributed_feedback],
    ['duplicates', result.duplicates],
    ['rejected', result.rejected.length],
    ['skipped', result.skipped],
  ] as const;
  return (
    <>
      <Answer result={result} />
      {result.users.length > 0 && <GoOn users={result.users} />}
      <Card title={t('outcome.counts')}>
        <dl className="tally import-outcome">
          {tally
            .filter(([name, count]) => count > 0 || name === 'samples')
            .map(([name, count]) => (
              <div key={name}>
                <dt>
                  {t(`outcome.${name}`)}
                  <span className="soft small">{t(`outcome.${name}.hint`)}</span>
                </dt>
                <dd>{number(count)}</dd>
              </div>
            ))}
        </dl>
      </Card>
      {result.rejected.length > 0 && <Rejections rejected={result.rejected} />}
    </>
  );
}

function Answer({ result: { accepted, by_kind, duplicates, rejected } }: { result: ImportResult }) {
  const { t } = useTexts();
  const refused =
    rejected.length > 0 ? <p>{t('outcome.some_rejected', { count: rejected.length })}</p> : null;
  if (accepted > 0) {
    const title = t('outcome.accepted', { count: by_kind.samples > 0 ? by_kind.samples : accepted });
    return (
      <Notice tone={refused ? 'warning' : 'good'} title={title}>
        {refused}
      </Notice>
    );
  }
  if (duplicates > 0 && !refused) return <Notice title={t('outcome.all_known')} />;
  return (
    <Notice tone="warning" title={t('outcome.nothing')}>
      {refused}
    </Notice>
  );
}

function GoOn({ users }: { users: ImportResult['users'] }) {
  const { t } = useTexts();
  return (
    <Card title={t('outcome.go_on')}>
      <ul className="go-on">
        {users.map(({ user_id, modality, samples }) => (
          <li key={`${user_id} ${modality}`}>
            <Icon name={modality} size={24} />
            <span className="go-on-name">
              <strong>{user_id}</strong>
              <span className="soft">
                {t(`modality.${modality}`)} · {t('outcome.new_recordings', { count: samples })}
              </span>
            </span>
            <ButtonLink href={hrefOf({ screen: 'dataset', user_id, modality })}>
              {t('outcome.open')}
            </ButtonLink>
            <ButtonLink look="primary" href={hrefOf({ screen: 'retrain', user_id, modality })}>
              {t('dataset.retrain')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
