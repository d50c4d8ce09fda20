import { useApp, useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { createDoubtCount } from '../../app/doubts.ts';
import { hrefOf } from '../../app/router.ts';
import { useWatched } from '../../app/use_watched.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';

/** Leads to the recordings that something speaks against; nothing where there are none. */
export function CheckFirst({ datasetKey }: { datasetKey: DatasetKey }) {
  const { connection } = useApp();
  const { t } = useTexts();
  const { value: count } = useWatched(() => createDoubtCount(connection, datasetKey));
  if (!count) return null;
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
