import { modalitySchema } from '../../data/schema.ts';
import { useTexts } from '../app/context.ts';
import type { DatasetKey } from '../app/dataset_key.ts';
import { hrefOf } from '../app/router.ts';
import { Icon } from './icon.tsx';
import './modality_tabs.css';

/** The ways in which one person communicates. Links, because each is a place of its own. */
export function ModalityTabs({ datasetKey: { user_id, modality: current } }: { datasetKey: DatasetKey }) {
  const { t } = useTexts();
  return (
    <nav aria-label={t('modality.tabs')}>
      <ul className="tabs">
        {modalitySchema.options.map((modality) => (
          <li key={modality}>
            <a
              href={hrefOf({ screen: 'dataset', user_id, modality })}
              aria-current={modality === current ? 'page' : undefined}
            >
              <Icon name={modality} />
              {t(`modality.${modality}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
