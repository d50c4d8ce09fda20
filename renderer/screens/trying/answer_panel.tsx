import type { TryAnswer } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import type { Tone } from '../../parts/chip.tsx';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { type Outcome, outcomeOf, surenessOf, whyAskedBack } from './answer_words.ts';

const SHOWN_LABELS = 3;

const looks: Record<Outcome, { tone: Tone; icon: IconName }> = {
  right: { tone: 'good', icon: 'check' },
  wrong: { tone: 'danger', icon: 'stop' },
  asked_back: { tone: 'warning', icon: 'info' },
  not_known: { tone: 'accent', icon: 'speech' },
};

/** What the model says, big; how sure it is, and whether that was right. */
export function AnswerPanel({ answer, guess = null }: { answer: TryAnswer; guess?: string | null }) {
  const { t } = useTexts();
  const { tone, icon } = looks[outcomeOf(answer)];
  return (
    <div className={`try-answer tone-${tone}`}>
      <div className="try-said">
        <Icon name={icon} size={30} />
        <div className="stack-tight">
          <p className="try-label">{answer.answer ?? t('try.asks_back')}</p>
          <p>{answer.answer === null ? <WhyBack answer={answer} /> : <Sure answer={answer} />}</p>
          <Truth answer={answer} />
          {guess !== null && <p className="soft">{t('try.your_guess', { label: guess })}</p>}
        </div>
      </div>
      <FirstLabels answer={answer} />
    </div>
  );
}

function Sure({ answer: { answer, probabilities } }: { answer: TryAnswer }) {
  const { t, percent } = useTexts();
  const said = probabilities.find(({ label }) => label === answer)?.probability ?? 0;
  return t(`try.sure.${surenessOf(said)}`, { share: percent(said) });
}

function WhyBack({ answer }: { answer: TryAnswer }) {
  const { t } = useTexts();
  const [best, next] = answer.probabilities;
  const first = best?.label ?? '';
  const why = whyAskedBack(answer);
  if (why === 'between') return t('try.back.between', { first, second: next?.label ?? '' });
  return t(`try.back.${why}`, { first });
}

/** Whether it was right, and what was meant; of what it learned from, that it did. */
function Truth({ answer }: { answer: TryAnswer }) {
  const { t } = useTexts();
  const { recording } = answer;
  if (!recording) return null;
  const outcome = outcomeOf(answer);
  const { label } = recording;
  return (
    <>
      {label === null && <p>{t('try.no_label')}</p>}
      {label !== null && outcome !== 'not_known' && (
        <p className="try-truth">{t(`try.${outcome}`, { label })}</p>
      )}
      {recording.part === 'train' && <p className="soft">{t('try.learned')}</p>}
    </>
  );
}

function FirstLabels({ answer: { probabilities } }: { answer: TryAnswer }) {
  const { t, percent } = useTexts();
  return (
    <ol className="try-bars" aria-label={t('try.first_labels')}>
      {probabilities.slice(0, SHOWN_LABELS).map(({ label, probability }) => (
        <li key={label}>
          <span className="try-bar-name">{label}</span>
          <span className="try-bar" aria-hidden="true">
            <span style={{ inlineSize: `${100 * probability}%` }} />
          </span>
          <span className="number">{percent(probability)}</span>
        </li>
      ))}
    </ol>
  );
}
