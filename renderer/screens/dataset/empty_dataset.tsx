import { useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { hrefOf } from '../../app/router.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';

/** Nothing of this modality yet: how it gets here. */
export function EmptyDataset({ datasetKey: { user_id, modality } }: { datasetKey: DatasetKey }) {
  const { t } = useTexts();
  const name = t(`modality.${modality}`);
  return (
    <Card title={t('dataset.empty', { modality: name })} hint={t('dataset.empty_hint', { person: user_id })}>
      <div>
        <ButtonLink look="primary" icon="import" href={hrefOf({ screen: 'import', user_id, modality })}>
          {t('import.title')}
        </ButtonLink>
      </div>
    </Card>
  );
}
