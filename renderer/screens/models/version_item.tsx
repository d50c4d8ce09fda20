import { useState } from 'react';
import { useTexts } from '../../app/context.ts';
import { hrefOf } from '../../app/router.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { SyntheticChip } from '../../parts/synthetic.tsx';
import { ModelStatus } from '../../parts/version_list.tsx';
import { InUseCard } from '../model/in_use_card.tsx';
import type { Pair } from './models_store.ts';
import type { VersionEntry } from './timeline.ts';
import { exportedWords, inUseWords, trainedWords, understandsWords } from './version_words.ts';

interface VersionItemProps {
  entry: VersionEntry;
  /** This version beside another; null: there is no other. */
  pair: Pair | null;
  onCompare(pair: Pair): void;
  onRemove(): void;
}

/** One version: how well it understands, where it comes from, when it was in use, and what can be done with it. */
export function VersionItem({ entry, ...actions }: VersionItemProps) {
  const { model } = entry;
  const isInUse = model.status === 'active';
  const [isDeciding, setDeciding] = useState(false);
  return (
    <li className={`timeline-item ${isInUse ? 'timeline-in-use' : ''}`}>
      <span className="timeline-mark">{isInUse && <Icon name="tick" size={14} />}</span>
      <div className="timeline-line">
        <Facts entry={entry} />
        <Actions
          entry={entry}
          {...actions}
          isDeciding={isDeciding}
          onDecide={() => setDeciding(!isDeciding)}
        />
      </div>
      {isDeciding && <InUseCard model={model} isCompared={actions.pair !== null} />}
    </li>
  );
}

function Facts({ entry }: { entry: VersionEntry }) {
  const texts = useTexts();
  const { model, version, uses, exported } = entry;
  const { user_id, modality, synthetic } = model;
  return (
    <div className="timeline-words">
      <div className="row">
        <h3>
          <a href={hrefOf({ screen: 'model', user_id, modality, version })}>
            {texts.t('versions.name', { version })}
          </a>
        </h3>
        <ModelStatus model={model} />
        <SyntheticChip synthetic={synthetic} />
      </div>
      <p>{understandsWords(entry, texts)}</p>
      <p className="soft small">{trainedWords(entry, texts)}</p>
      {uses.map((use) => (
        <p key={use.from} className="soft small">
          {inUseWords(use, texts)}
        </p>
      ))}
      {exported && <p className="soft small">{exportedWords(exported, texts)}</p>}
    </div>
  );
}

interface ActionsProps extends VersionItemProps {
  isDeciding: boolean;
  onDecide(): void;
}

function Actions({ entry, pair, onCompare, onRemove, isDeciding, onDecide }: ActionsProps) {
  const { t } = useTexts();
  const { version, model } = entry;
  const canBeUsed = !model.benchmark && model.status !== 'active';
  return (
    <div className="row timeline-actions">
      {(canBeUsed || isDeciding) && (
        <Button
          aria-expanded={isDeciding}
          {...(isDeciding ? {} : { 'aria-label': t('models.use_name', { version }) })}
          onPress={onDecide}
        >
          {t(isDeciding ? 'models.close' : 'models.use')}
        </Button>
      )}
      {pair && (
        <Button
          look="quiet"
          aria-label={t('models.compare_name', { version })}
          onPress={() => onCompare(pair)}
        >
          {t('models.compare_with')}
        </Button>
      )}
      <Button look="quiet" aria-label={t('models.delete_name', { version })} onPress={onRemove}>
        {t('models.delete')}
      </Button>
    </div>
  );
}
