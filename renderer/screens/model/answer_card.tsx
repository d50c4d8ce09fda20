import type { PartMetrics } from '../../../data/schema.ts';
import type { Model } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Card } from '../../parts/card.tsx';
import { answerOf, mistakesOf, rangeOf } from './answer.ts';
import { ENOUGH_FOR_A_SHARE } from './trust.ts';

const SHOWN_MISTAKES = 3;

/** The plain-language result: how well the model understands, compared with the one before. */
export function AnswerCard({ model, before }: { model: Model; before: Model | null }) {
  const { t, find, seconds } = useTexts();
  const { algorithm } = model;
  const answer = answerOf(model.metrics);
  return (
    <Card title={t('answer.title')}>
      {answer.kind === 'understood' ? (
        <Understood {...answer} test={model.metrics.test} before={before} />
      ) : (
        <Unknown />
      )}
      {model.metrics.test && <Mistakes test={model.metrics.test} />}
      <p className="soft">
        {t('answer.learned_from', {
          recordings: t('count.recordings', { count: model.samples.train }),
          labels: t('count.labels', { count: model.labels.length }),
          duration: seconds(model.seconds),
        })}{' '}
        {t('answer.algorithm', { algorithm: find(`algorithm.${algorithm}`) ?? algorithm })}{' '}
        {find(`algorithm.${algorithm}.hint`)}
      </p>
    </Card>
  );
}

interface UnderstoodProps {
  correct: number;
  samples: number;
  share: number;
  test: PartMetrics | null;
  before: Model | null;
}

function Understood({ correct, samples, share, test, before }: UnderstoodProps) {
  const { t, percent } = useTexts();
  const earlier = before?.metrics.test;
  return (
    <>
      <p className="answer">{t('answer.understood', { count: samples, correct, share: percent(share) })}</p>
      {test && <Range test={test} />}
      {samples < ENOUGH_FOR_A_SHARE && <p className="soft">{t('answer.few', { count: samples })}</p>}
      {earlier && <p>{t('answer.before', { version: before.version, share: percent(earlier.accuracy) })}</p>}
    </>
  );
}

/** What chance may have done to the figure. */
function Range({ test }: { test: PartMetrics }) {
  const { t } = useTexts();
  const range = rangeOf(test);
  if (range === null) return null;
  return <p>{range === 'one_group' ? t('answer.one_session') : t('answer.range', range)}</p>;
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
