import { useTexts } from '../../app/context.ts';
import type { Texts } from '../../messages/texts.ts';
import { Checkbox, TextField } from '../../parts/fields.tsx';
import { More } from '../../parts/more.tsx';
import { Select } from '../../parts/select.tsx';
import { algorithmChoices, type Choices, type SearchTime, searchTimes, seedOf, trialsOf } from './choices.ts';

interface ChoiceFieldsProps {
  choices: Choices;
  choose(change: Partial<Choices>): void;
}

/** What may be chosen before a training: the time at once, the rest one click further. */
export function ChoiceFields(props: ChoiceFieldsProps) {
  const { choices, choose } = props;
  const texts = useTexts();
  const { t } = texts;
  return (
    <>
      <Select
        label={t('retrain.time')}
        hint={t('retrain.time_hint')}
        value={choices.searchTime}
        choices={searchTimes.map((value) => ({ value, title: timeWords(value, texts) }))}
        onChange={(searchTime) => choose({ searchTime })}
      />
      <More title={t('retrain.advanced')}>
        <Advanced {...props} />
      </More>
    </>
  );
}

function Advanced({ choices, choose }: ChoiceFieldsProps) {
  const { t } = useTexts();
  const algorithms = algorithmChoices.map((value) => ({
    value,
    title: t(`algorithm.${value}`),
    hint: t(`algorithm.${value}.hint`),
  }));
  return (
    <>
      <Select
        label={t('retrain.algorithm')}
        hint={t(`algorithm.${choices.algorithm}.hint`)}
        value={choices.algorithm}
        choices={algorithms}
        onChange={(algorithm) => choose({ algorithm })}
      />
      <TextField
        label={t('retrain.trials')}
        hint={t('retrain.trials_hint')}
        inputMode="numeric"
        value={choices.trials}
        onChange={(trials) => choose({ trials })}
        error={trialsOf(choices) === null ? t('retrain.trials_wrong') : null}
      />
      <Checkbox checked={choices.includeOthers} onChange={(includeOthers) => choose({ includeOthers })}>
        {t('retrain.include_others')}
        <span className="soft small field-hint">{t('retrain.include_others_hint')}</span>
      </Checkbox>
      <TextField
        label={t('retrain.seed')}
        hint={t('retrain.seed_hint')}
        inputMode="numeric"
        value={choices.seed}
        onChange={(seed) => choose({ seed })}
        error={seedOf(choices) === null ? t('retrain.seed_wrong') : null}
      />
    </>
  );
}

function timeWords(time: SearchTime, { t, seconds, minutes }: Texts): string {
  if (time === 'auto') return t('retrain.time_auto');
  const limit = Number(time);
  return t('retrain.time_at_most', { duration: limit < 60 ? seconds(limit) : minutes(limit / 60) });
}
