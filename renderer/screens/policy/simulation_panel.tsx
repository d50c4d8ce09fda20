import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { RetrainingPolicy } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Select } from '../../parts/select.tsx';
import { scopeWords } from './rule_words.ts';
import type { Scope } from './scope.ts';
import { SimulatedPair } from './simulated_pair.tsx';
import { type SimulationAnswer, type Span, simulationOf, spans } from './simulation_store.ts';
import { totalWords } from './simulation_words.ts';

interface SimulationPanelProps {
  policy: RetrainingPolicy;
  scope: Scope;
  /** Whether the policy differs from the one in force. */
  edited: boolean;
}

const pageClock = {
  now: () => Date.now(),
  after(milliseconds: number, run: () => void) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** What the rules, as they stand in the form, would have done with what was recorded. */
export function SimulationPanel({ policy, scope, edited }: SimulationPanelProps) {
  const { connection } = useApp();
  const texts = useTexts();
  const { t } = texts;
  const [simulation] = useState(() => simulationOf(connection, pageClock));
  const [span, setSpan] = useState<Span>('90');
  const { answer, error, busy, ask, askAgain } = useStore(simulation);
  const { user_id, modality } = scope;
  useEffect(
    () => ask({ policy, scope: { user_id, modality }, span }),
    [ask, policy, user_id, modality, span],
  );
  return (
    <Card title={t('simulation.title')} hint={scopeWords(scope, texts)}>
      <Select<Span>
        label={t('simulation.span')}
        value={span}
        choices={spans.map((value) => ({ value, title: t(`simulation.span.${value}`) }))}
        onChange={setSpan}
      />
      <Failure title={t('simulation.failed')} error={error} onRetry={askAgain} />
      <div className="simulation" data-busy={busy || undefined} aria-busy={busy}>
        <p className="simulation-total" role="status">
          {answer ? totalWords(answer, texts) : ''}
        </p>
        {busy && !answer && <p className="simulation-busy soft">{t('simulation.busy')}</p>}
        {answer && <Pairs answer={answer} edited={edited} busy={busy} />}
      </div>
      <p className="soft small">{t('simulation.what')}</p>
    </Card>
  );
}

const FIRST_FEW = 6;

interface PairsProps {
  answer: SimulationAnswer;
  edited: boolean;
  busy: boolean;
}

function Pairs({ answer, edited, busy }: PairsProps) {
  const { t, date } = useTexts();
  const [shown, setShown] = useState(FIRST_FEW);
  const { pairs } = answer.comparison;
  const unlisted = answer.asked_for - pairs.length;
  if (pairs.length === 0) return null;
  return (
    <>
      <div className="timeline-legend small" aria-hidden="true">
        <span className="timeline-key-before">{t('simulation.now')}</span>
        <span className="timeline-key-after">{t(edited ? 'simulation.then' : 'simulation.then_same')}</span>
        {busy && <em className="simulation-busy soft">{t('simulation.busy')}</em>}
      </div>
      <ul className="simulated-pairs">
        {pairs.slice(0, shown).map((pair) => (
          <SimulatedPair key={`${pair.user_id}\n${pair.modality}`} pair={pair} span={answer} />
        ))}
      </ul>
      <p className="timeline-ends soft small">
        <span>{date(answer.from)}</span>
        <span>{date(answer.to)}</span>
      </p>
      {shown < pairs.length ? (
        <div>
          <Button look="quiet" onPress={() => setShown(shown + 20)}>
            {t('simulation.more', { count: pairs.length - shown })}
          </Button>
        </div>
      ) : (
        unlisted > 0 && <p className="soft small">{t('simulation.unlisted', { count: unlisted })}</p>
      )}
    </>
  );
}
