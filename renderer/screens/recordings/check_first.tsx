import type { ReactNode } from 'react';
import { useApp, useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { createDoubtCount } from '../../app/doubts.ts';
import { hrefOf } from '../../app/router.ts';
import { useWatched } from '../../app/use_watched.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useArrived } from '../../parts/use_arrived.ts';

/**
 * Leads to the recordings that something speaks against. It keeps its place while they are looked for and where
 * there are none, so that the list below stays where it is.
 */
export function CheckFirst({ datasetKey }: { datasetKey: DatasetKey }) {
  const { connection } = useApp();
  const { t } = useTexts();
  // It takes a while to find out, and is not what one came for: the list is shown first.
  const { value: count, error } = useWatched(() => createDoubtCount(connection, datasetKey), useArrived());
  // Without them nothing is missing that was asked for.
  if (count === null && error !== null) return null;
  if (count === null) return <Quiet>{t('recordings.check_looking')}</Quiet>;
  if (count === 0) return <Quiet>{t('recordings.check_none_hint')}</Quiet>;
  return (
    <section className="check-first" aria-label={t('recordings.check', { count })}>
      <Icon name="search" size={22} />
      <div className="check-first-words">
        <h2>{t('recordings.check', { count })}</h2>
        <p className="soft small">{t('recordings.check_hint')}</p>
      </div>
      <ButtonLink href={hrefOf({ screen: 'recordings', ...datasetKey, only: { show: 'check' } })}>
        {t('recordings.check_start')}
      </ButtonLink>
    </section>
  );
}

function Quiet({ children }: { children: ReactNode }) {
  return (
    <div className="check-first check-first-quiet">
      <Icon name="search" size={22} />
      <p className="check-first-words soft">{children}</p>
    </div>
  );
}
