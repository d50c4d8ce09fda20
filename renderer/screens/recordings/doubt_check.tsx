import type { StoreApi } from 'zustand/vanilla';
import type { Recording } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Asking } from './carry_out.ts';
import { doubtWords, labelWords } from './recording_words.ts';
import type { Recordings } from './recordings_store.ts';

interface DoubtCheckProps {
  recording: Recording;
  store: StoreApi<Recordings>;
  ask(asking: Asking): void;
}

/** What speaks against the label, and the three answers to it; nothing where nothing does. */
export function DoubtCheck({ recording, store, ask }: DoubtCheckProps) {
  const texts = useTexts();
  const { t } = texts;
  const why = doubtWords(recording, texts);
  if (why === null || recording.label === null || recording.excluded_reason !== null) return null;
  const { confirm, label, clear } = store.getState();
  const instead = recording.doubt?.instead ?? null;
  // These are about this recording alone, whatever is ticked.
  const alone = (act: () => void) => () => {
    clear();
    act();
  };
  const actions = (
    <>
      <Button icon="tick" onPress={alone(() => void confirm())}>
        {t('recordings.is_right')}
      </Button>
      {instead !== null && (
        <Button onPress={alone(() => void label(instead))}>
          {t('recordings.label_as', { label: instead })}
        </Button>
      )}
      <Button onPress={alone(() => ask('label'))}>{t('recordings.change_label')}</Button>
      <Button onPress={alone(() => ask('exclude'))}>{t('recordings.exclude')}</Button>
    </>
  );
  const question = t('recordings.check_question', { label: labelWords(recording, texts) });
  return (
    <Notice tone="warning" title={question} actions={actions}>
      <p>{why}</p>
    </Notice>
  );
}
