import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';

interface QuestionFormProps {
  /** What the button says that answers the question. */
  save: string;
  onSave(): void;
  onCancel(): void;
  children: ReactNode;
}

/** A question with its two ways out. It begins in its first field, so that Enter answers it at once. */
export function QuestionForm({ save, onSave, onCancel, children }: QuestionFormProps) {
  const { t } = useTexts();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked, input[type=text]')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <form ref={form} className="stack" onSubmit={submit}>
      {children}
      <div className="row dialog-actions">
        <Button onPress={onCancel}>{t('recordings.cancel')}</Button>
        <Button look="primary" type="submit">
          {save}
        </Button>
      </div>
    </form>
  );
}
