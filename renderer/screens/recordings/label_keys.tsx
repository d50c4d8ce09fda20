import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Recording } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import type { Asking } from './carry_out.ts';
import { MOST_NUMBERED } from './label_numbers.ts';
import type { Recordings } from './recordings_store.ts';

interface LabelKeysProps {
  recording: Recording;
  store: StoreApi<Recordings>;
  ask(asking: Asking): void;
}

/** The labels with their numbers: to press, and to learn the keys by. */
export function LabelKeys({ recording, store, ask }: LabelKeysProps) {
  const { t } = useTexts();
  const { labels, label: give, selection, include } = useStore(store);
  const count = selection.ids.size;
  const isOut = recording.excluded_reason !== null;
  return (
    <div className="stack-tight">
      <h3>{count > 0 ? t('recordings.meaning_of', { count }) : t('recordings.meaning')}</h3>
      <ul className="label-keys">
        {labels.slice(0, MOST_NUMBERED).map((label, index) => {
          const isIts = count === 0 && label === recording.label;
          return (
            <li key={label}>
              <button
                type="button"
                className="label-key"
                aria-pressed={isIts}
                aria-keyshortcuts={String(index + 1)}
                onClick={() => void give(label)}
              >
                <kbd>{index + 1}</kbd>
                <span className="label-key-name">{label}</span>
                {isIts && <Icon name="tick" size={16} />}
              </button>
            </li>
          );
        })}
      </ul>
      <div className="label-actions">
        <Button look="quiet" onPress={() => ask('label')}>
          {t('recordings.other_label')}
        </Button>
        {count === 0 && isOut && <Button onPress={() => void include()}>{t('recordings.include')}</Button>}
        {count === 0 && !isOut && (
          <Button look="quiet" onPress={() => ask('exclude')}>
            {t('recordings.exclude')}
          </Button>
        )}
      </div>
    </div>
  );
}
