import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { CallOutput } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import type { Shown } from './recommendations_store.ts';

interface OutcomeFilterProps {
  counts: CallOutput<'retraining.recommendations'>['counts'];
  shown: Shown;
  onShow(shown: Shown): void;
}

const choices = ['all', 'advise', 'request', 'held_back'] as const satisfies Shown[];

/** How many there are of each kind, and which of them are in the list. */
export function OutcomeFilter({ counts, shown, onShow }: OutcomeFilterProps) {
  const { t, number } = useTexts();
  const all = counts.advise + counts.request + counts.held_back;
  const choose = (chosen: string) => {
    const choice = choices.find((one) => one === chosen);
    if (choice) onShow(choice);
  };
  return (
    <RadioGroup value={shown} onChange={choose} orientation="horizontal" className="outcomes">
      <Label className="visually-hidden">{t('recommend.filter')}</Label>
      {choices.map((choice) => (
        <Radio key={choice} value={choice} className="outcome">
          {t(`recommend.${choice}`)}{' '}
          <span className="outcome-count">{number(choice === 'all' ? all : counts[choice])}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
