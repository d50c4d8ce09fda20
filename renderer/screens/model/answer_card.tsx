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
  const texts = useTexts();
  const { t, percent, seconds } = texts;
  const answer = answerOf(model.metrics);
  return (
    <Card title={t('answer.title')}>
      <p className="answer">
        {answer.kind === 'understood'
          ? t('answer.understood', {
              count: answer.samples,
              correct: answer.correct,
              share: percent(answer.share),
            })
          : t('answer.unknown')}
      </p>
      {answer.kind === 'unknown' && <p className="soft">{t('answer.unknown_hint')}</p>}
      {answer.kind === 'understood' && answer.samples < ENOUGH_FOR_A_SHARE && (
        <p className="soft">{t('answer.few', { count: answer.samples })}</p>
      )}
      {answer.kind === 'understood' && before?.metrics.test && (
        <p>
          {t('answer.before', {
            version: before.version,
            share: percent(before.metrics.test.accuracy),
          })}
        </p>
      )}
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
