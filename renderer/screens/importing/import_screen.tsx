import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type Modality, modalitySchema } from '../../../data/schema.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { hrefOf } from '../../app/router.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { ChoiceCards } from '../../parts/choice_cards.tsx';
import { Failure } from '../../parts/failure.tsx';
import { PathField } from '../../parts/folders/path_field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Screen } from '../../parts/screen.tsx';
import { ConsentField } from './consent_field.tsx';
import { createImportForm, mayNeedLabels } from './import_store.ts';
import './import.css';
import { PersonField } from './person_field.tsx';

interface ImportScreenProps {
  user_id: string;
  modality: Modality | null;
  path: string;
  /** Something was dropped on a window that cannot tell where it lies. */
  dropped: boolean;
}

/** Which recordings come in, whose they are, and whether they may be trained on. */
export function ImportScreen({ user_id, modality, path, dropped }: ImportScreenProps) {
  const { connection, router } = useApp();
  const { t } = useTexts();
  const [store] = useState(() => createImportForm(connection, { user_id, modality, path }));
  const form = useStore(store);
  const element = useMissingInFocus(form.attempts);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const jobId = await form.start();
    if (jobId !== null) router.getState().go({ screen: 'import_job', job_id: jobId });
  };
  const asked = form.attempts > 0;
  return (
    <Screen
      title={t('import.title')}
      trail={[{ label: t('people.title'), href: hrefOf({ screen: 'people' }) }]}
      lead={t('import.lead')}
    >
      <form ref={element} onSubmit={(event) => void submit(event)} className="stack import-form" noValidate>
        <Card title={t('import.what')}>
          {dropped && (
            <Notice title={t('drop.unknown')}>
              <p>{t('drop.unknown_hint')}</p>
            </Notice>
          )}
          <PathField
            purpose="import"
            label={t('import.path')}
            hint={t('import.path_hint')}
            value={form.path}
            onChange={(path) => form.set({ path })}
            error={asked && form.path.trim() === '' ? t('import.path_missing') : null}
          />
          {mayNeedLabels(form.path) && (
            <PathField
              purpose="import"
              label={t('import.labels_file')}
              hint={t('import.labels_file_hint')}
              value={form.labelsFile}
              onChange={(labelsFile) => form.set({ labelsFile })}
            />
          )}
          <ChoiceCards
            label={t('import.modality')}
            value={form.modality}
            onChange={(chosen) => form.set({ modality: chosen })}
            error={asked && form.modality === null ? t('import.modality_missing') : null}
            choices={modalitySchema.options.map((value) => ({
              value,
              icon: value,
              title: t(`modality.${value}`),
              hint: t(`modality.${value}.hint`),
            }))}
          />
        </Card>
        <Card title={t('import.whose')}>
          <PersonField value={form.person} onChange={(person) => form.set({ person })} />
          <ConsentField given={form.consent} onChange={(consent) => form.set({ consent })} />
        </Card>
        <Failure title={t('import.start_failed')} error={form.error} />
        <div>
          <Button look="primary" icon="import" type="submit" isDisabled={form.starting}>
            {t('import.start')}
          </Button>
        </div>
      </form>
    </Screen>
  );
}

/** After an attempt to start, puts the focus on the first field that needs something. */
function useMissingInFocus(attempts: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempts === 0) return;
    const missing = form.current?.querySelector<HTMLElement>(
      'input[aria-invalid="true"], [aria-invalid="true"] input',
    );
    missing?.focus();
  }, [attempts]);
  return form;
}
