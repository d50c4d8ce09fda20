import { useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useApp, useTexts } from '../../app/context.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/fields.tsx';
import { RadioList } from '../../parts/radio_list.tsx';
import { QuestionForm } from './question_form.tsx';
import { commonReasons, type Reason, recallReason, rememberReason } from './reasons.ts';
import type { Recordings } from './recordings_store.ts';

interface ExcludeDialogProps {
  store: StoreApi<Recordings>;
  onClose(): void;
}

/** Why recordings are taken out: a common reason or words of one's own; the last one is offered again. */
export function ExcludeDialog({ store, onClose }: ExcludeDialogProps) {
  const { t } = useTexts();
  const { memory } = useApp();
  const { targets, exclude } = useStore(store);
  const [{ reason, words }, setReason] = useState(() => recallReason(memory));
  const [isMissing, setMissing] = useState(false);
  const save = () => {
    const said = reason === 'own' ? words.trim() : t(`recordings.reason.${reason}`);
    if (said === '') return setMissing(true);
    rememberReason(memory, { reason, words });
    onClose();
    void exclude(said);
  };
  return (
    <Dialog title={t('recordings.exclude_dialog', { count: targets().length })} onClose={onClose}>
      <QuestionForm save={t('recordings.exclude_save')} onSave={save} onCancel={onClose}>
        <p className="soft">{t('recordings.exclude_hint')}</p>
        <RadioList<Reason>
          label={t('recordings.exclude_why')}
          value={reason}
          choices={commonReasons.map((value) => ({ value, title: t(`recordings.reason.${value}`) }))}
          onChange={(chosen) => setReason({ reason: chosen, words })}
        />
        {reason === 'own' && (
          <TextField
            label={t('recordings.reason_field')}
            value={words}
            error={isMissing && words.trim() === '' ? t('recordings.reason_missing') : null}
            onChange={(typed) => setReason({ reason, words: typed })}
          />
        )}
      </QuestionForm>
    </Dialog>
  );
}
