import { useTexts } from '../../app/context.ts';
import type { Condition, Evidence } from '../../app/evidence.ts';
import { Chip, type Tone } from '../chip.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { conditionWords, limitWords } from './condition_words.ts';
import './conditions.css';
import { holdWords } from './hold_words.ts';

const looks: Record<Condition['status'], { tone: Tone; icon: IconName }> = {
  met: { tone: 'accent', icon: 'check' },
  not_met: { tone: 'neutral', icon: 'dot' },
  not_enough_evidence: { tone: 'warning', icon: 'clock' },
};

/** Every condition with its numbers, its limit and where that comes from. */
export function Conditions({ evidence }: { evidence: Evidence }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <ul className="conditions">
      {evidence.decision.conditions.map((condition) => (
        <li key={condition.code}>
          <Chip {...looks[condition.status]}>{t(`condition.${condition.status}`)}</Chip>
          <div>
            <h4>{t(`condition.name.${condition.code}`)}</h4>
            <p>{conditionWords(condition, evidence, texts)}</p>
            <p className="soft small">{limitWords(condition, evidence, texts)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What stands against doing it now, each with its end. */
export function Holds({ evidence }: { evidence: Evidence }) {
  const texts = useTexts();
  return (
    <ul className="holds stack-tight">
      {evidence.decision.holds.map((hold) => (
        <li key={hold.code}>
          <Icon name="clock" />
          <p>{holdWords(hold, evidence, texts)}</p>
        </li>
      ))}
    </ul>
  );
}

/** What speaks for it, a sentence each: the conditions that are met. */
export function Reasons({ evidence }: { evidence: Evidence }) {
  const texts = useTexts();
  const met = evidence.decision.conditions.filter(({ status }) => status === 'met');
  return (
    <ul className="stack-tight">
      {met.map((condition) => (
        <li key={condition.code}>{conditionWords(condition, evidence, texts)}</li>
      ))}
    </ul>
  );
}
