import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { toErrorJson } from '../../../data/errors.ts';
import { useTexts } from '../../app/context.ts';
import { errorText } from '../../messages/error_text.ts';
import type { Texts } from '../../messages/texts.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { editWords } from './recording_words.ts';
import type { Recordings } from './recordings_store.ts';

/** What was done last and the way back, or why it was not done. */
export function DoneNotice({ store }: { store: StoreApi<Recordings> }) {
  const texts = useTexts();
  const { t } = texts;
  const undo = useStore(store, (state) => state.undo);
  const { last, failure, dismiss } = useStore(useStore(store, (state) => state.edits));
  if (failure !== null) {
    const close = <Button onPress={dismiss}>{t('recordings.dismiss')}</Button>;
    return (
      <Notice tone="danger" title={t('recordings.change_failed')} urgent actions={close}>
        <p>{failureWords(failure, texts)}</p>
      </Notice>
    );
  }
  if (!last) return null;
  return (
    <div className="done-notice">
      <p>{editWords(last, texts)}</p>
      <span className="done-ways">
        {last.kind !== 'undo' && (
          <Button look="quiet" onPress={() => void undo(last.edit_id)}>
            {t('recordings.undo')}
          </Button>
        )}
        <IconButton icon="close" label={t('recordings.dismiss')} onPress={dismiss} />
      </span>
    </div>
  );
}

function failureWords(failure: unknown, texts: Texts): string {
  const isOvertaken = toErrorJson(failure).code === 'EDIT_OVERTAKEN';
  return isOvertaken ? texts.t('recordings.overtaken') : errorText(failure, texts);
}
