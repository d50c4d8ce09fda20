import type { PartMetrics } from '../../../data/schema.ts';
import type { Model } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Card } from '../../parts/card.tsx';
import { answerOf, mistakesOf } from './answer.ts';

const SHOWN_MISTAKES = 3;

/** Below this, one recording more or less moves the share by over five points. */
const ENOUGH_FOR_A_SHARE = 20;

/** The plain-language result: how well the model understands, compared with the one before. */
export function AnswerCard({ model, before }: { model: Model; before: Model | null }) {
  const { t, seconds } = useTexts();
  const answer = answerOf(model.metrics);
  return (
    <Card title={t('answer.title')}>
      {answer.kind === 'understood' ? <Understood {...answer} before={before} /> : <Unknown />}
      {model.metrics.test && <Mistakes test={model.metrics.test} />}
      <p className="soft">
        {t('answer.learned_from', {
          recordings: t('count.recordings', { count: model.samples.train }),
          labels: t('count.labels', { count: model.labels.length }),
          duration: seconds(model.seconds),
        })}
      </p>
    </Card>
  );
}

interface UnderstoodProps {
  correct: number;
  samples: number;
  share: number;
  before: Model | null;
}

function Understood({ correct, samples, share, before }: UnderstoodProps) {
  const { t, percent } = useTexts();
  const earlier = before?.metrics.test;
  return (
    <>
      <p className="answer">{t('answer.understood', { count: samples, correct, share: percent(share) })}</p>
      {samples < ENOUGH_FOR_A_SHARE && <p className="soft">{t('answer.few', { count: samples })}</p>}
      {earlier && <p>{t('answer.before', { version: before.version, share: percent(earlier.accuracy) })}</p>}
    </>
  );
}

function Unknown() {
  const { t } = useTexts();
  return (
    <>
      <p className="answer">{t('answer.unknown')}</p>
      <p className="soft">{t('answer.unknown_hint')}</p>
    </>
  );
}

function Mistakes({ test }: { test: PartMetrics }) {
  const { t } = useTexts();
  const mistakes = mistakesOf(test).slice(0, SHOWN_MISTAKES);
  if (mistakes.length === 0) return null;
  return (
    <div>
      <h3>{t('answer.mistakes')}</h3>
      <ul className="mistakes">
        {mistakes.map(({ actual, predicted, count }) => (
          <li key={`${actual}→${predicted}`}>{t('answer.mistake', { actual, predicted, count })}</li>
        ))}
      </ul>
    </div>
  );
}
