import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/context.ts';
import type { Snooze } from '../../app/pair_actions.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { TextField } from '../fields.tsx';
import { RadioList } from '../radio_list.tsx';
import {
  daysOf,
  reasonOf,
  type SnoozeChoices,
  snoozeDurations,
  snoozeOf,
  snoozeReasons,
  usualSnooze,
} from './snooze_choices.ts';

interface SnoozeDialogProps {
  /** "Mira, Gesture". */
  pair: string;
  onSnooze(snooze: Snooze): void;
  onClose(): void;
}

/** Until when a recommendation is put off, and why; what is missing is said once one tries. */
export function SnoozeDialog({ pair, onSnooze, onClose }: SnoozeDialogProps) {
  const texts = useTexts();
  const { t } = texts;
  const [choices, setChoices] = useState(usualSnooze);
  const [tried, setTried] = useState(false);
  const choose = (change: Partial<SnoozeChoices>) => setChoices({ ...choices, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const snooze = snoozeOf(choices, texts);
    setTried(true);
    if (snooze) onSnooze(snooze);
  };
  return (
    <Dialog title={t('snooze.title', { pair })} onClose={onClose}>
      <p className="soft">{t('snooze.hint')}</p>
      <form className="stack" onSubmit={submit}>
        <Duration choices={choices} choose={choose} tried={tried} />
        <Reason choices={choices} choose={choose} tried={tried} />
        <div className="row dialog-actions">
          <Button onPress={onClose}>{t('snooze.cancel')}</Button>
          <Button look="primary" type="submit">
            {t('snooze.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  choices: SnoozeChoices;
  choose(change: Partial<SnoozeChoices>): void;
  tried: boolean;
}

function Duration({ choices, choose, tried }: FieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <RadioList
        inLine
        label={t('snooze.duration')}
        value={choices.duration}
        choices={snoozeDurations.map((value) => ({ value, title: t(`snooze.${value}`) }))}
        onChange={(duration) => choose({ duration })}
      />
      {choices.duration === 'days' && (
        <TextField
          label={t('snooze.days_field')}
          inputMode="numeric"
          value={choices.days}
          onChange={(days) => choose({ days })}
          error={tried && daysOf(choices) === null ? t('snooze.days_wrong') : null}
        />
      )}
    </>
  );
}

function Reason({ choices, choose, tried }: FieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const isOwn = choices.reason === 'other';
  return (
    <>
      <RadioList
        label={t('snooze.reason')}
        value={choices.reason}
        error={tried && choices.reason === null ? t('snooze.reason_missing') : null}
        choices={snoozeReasons.map((value) => ({ value, title: t(`snooze.reason.${value}`) }))}
        onChange={(reason) => choose({ reason })}
      />
      <TextField
        label={t(isOwn ? 'snooze.words' : 'snooze.words_optional')}
        hint={t('snooze.words_hint')}
        value={choices.words}
        onChange={(words) => choose({ words })}
        error={tried && isOwn && reasonOf(choices, texts) === null ? t('snooze.words_missing') : null}
      />
    </>
  );
}
