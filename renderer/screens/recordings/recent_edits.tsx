import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { More } from '../../parts/more.tsx';
import { editWords } from './recording_words.ts';
import type { Recordings } from './recordings_store.ts';

/** The last changes of this dataset, whoever made them, each with its way back. */
export function RecentEdits({ store }: { store: StoreApi<Recordings> }) {
  const texts = useTexts();
  const { t, dateTime } = texts;
  const { edits, undo } = useStore(store);
  const { value } = useStore(useStore(edits, (state) => state.recent));
  return (
    <More title={t('recordings.recent')}>
      {value?.length === 0 && <p className="soft">{t('recordings.recent_none')}</p>}
      <ul className="edit-list">
        {value?.map((edit) => (
          <li key={edit.edit_id} className="recent-edit">
            <div>
              {editWords(edit, texts)}
              <p className="soft small">
                {t('recordings.by', { when: dateTime(edit.at), operator: edit.operator })}
              </p>
            </div>
            <Button
              look="quiet"
              aria-label={t('recordings.undo_this', { change: editWords(edit, texts) })}
              onPress={() => void undo(edit.edit_id)}
            >
              {t('recordings.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </More>
  );
}
