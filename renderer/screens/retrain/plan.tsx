import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ChoiceFields } from './choice_fields.tsx';
import { type Choices, configOf } from './choices.ts';
import './plan.css';
import { planSteps } from './plan_words.ts';
import type { Retrain } from './retrain_store.ts';

type Planned = ReturnType<Retrain['plan']['getState']>;

interface PlanProps {
  retrain: StoreApi<Retrain>;
  planned: Planned;
}

/** What a training would do, what may be chosen, and the button that starts it. */
export function Plan({ retrain, planned }: PlanProps) {
  const { t } = useTexts();
  const { choices, choose, start, starting, startError } = useStore(retrain);
  const canStart = configOf(choices) !== null && !starting;
  return (
    <Card title={t('plan.title')} hint={t('plan.hint')}>
      <Steps planned={planned} choices={choices} />
      <ChoiceFields choices={choices} choose={choose} />
      <Failure title={t('retrain.start_failed')} error={startError} />
      <div className="row">
        <Button look="primary" isDisabled={!canStart} onPress={() => void start()}>
          {t('retrain.start')}
        </Button>
      </div>
    </Card>
  );
}

/** A plan that could not be made keeps nobody from training. */
function Steps({ planned, choices }: { planned: Planned; choices: Choices }) {
  const texts = useTexts();
  const { value, error, reload } = planned;
  if (!value) return <Loading error={error} onRetry={() => void reload()} />;
  return (
    <ul className="plan" aria-label={texts.t('plan.title')}>
      {planSteps(value, choices, texts).map(({ icon, text }) => (
        <li key={icon} className="plan-step">
          <Icon name={icon} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
