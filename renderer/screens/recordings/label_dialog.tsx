import { useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/fields.tsx';
import { QuestionForm } from './question_form.tsx';
import type { Recordings } from './recordings_store.ts';
import { similarLabel } from './similar_label.ts';

interface LabelDialogProps {
  store: StoreApi<Recordings>;
  datasetKey: DatasetKey;
  onClose(): void;
}

/** Any label, a new one too; one that may be a slip of the finger is pointed out. */
export function LabelDialog({ store, datasetKey, onClose }: LabelDialogProps) {
  const { t } = useTexts();
  const { labels, targets, label: give } = useStore(store);
  const [typed, setTyped] = useState('');
  const [isMissing, setMissing] = useState(false);
  const save = (label: string) => {
    if (label.trim() === '') return setMissing(true);
    onClose();
    void give(label.trim());
  };
  return (
    <Dialog title={t('recordings.label_dialog', { count: targets().length })} onClose={onClose}>
      <QuestionForm save={t('recordings.label_save')} onSave={() => save(typed)} onCancel={onClose}>
        <TextField
          label={t('recordings.label_field')}
          value={typed}
          error={isMissing && typed.trim() === '' ? t('recordings.label_missing') : null}
          onChange={setTyped}
        />
        <NewLabelHint typed={typed} labels={labels} person={datasetKey.user_id} onUse={save} />
        <KnownLabels typed={typed} labels={labels} onUse={save} />
      </QuestionForm>
    </Dialog>
  );
}

interface NewLabelHintProps {
  typed: string;
  labels: readonly string[];
  person: string;
  onUse(label: string): void;
}

function NewLabelHint({ typed, labels, person, onUse }: NewLabelHintProps) {
  const { t } = useTexts();
  const similar = similarLabel(typed, labels);
  const isNew = typed.trim() !== '' && !labels.includes(typed.trim());
  return (
    <div className="label-hint" role="status">
      {similar !== null && (
        <>
          <p>{t('recordings.label_similar', { label: similar })}</p>
          <Button onPress={() => onUse(similar)}>{t('recordings.label_use', { label: similar })}</Button>
        </>
      )}
      {similar === null && isNew && <p className="soft">{t('recordings.label_new', { person })}</p>}
    </div>
  );
}

function KnownLabels({ typed, labels, onUse }: Omit<NewLabelHintProps, 'person'>) {
  const { t } = useTexts();
  const wanted = typed.trim().toLocaleLowerCase();
  const matching = labels.filter((label) => label.toLocaleLowerCase().includes(wanted));
  if (matching.length === 0) return null;
  return (
    <div className="stack-tight">
      <h3>{t('recordings.label_known')}</h3>
      <ul className="label-keys known-labels">
        {matching.map((label) => (
          <li key={label}>
            <button type="button" className="label-key" onClick={() => onUse(label)}>
              <span className="label-key-name">{label}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
