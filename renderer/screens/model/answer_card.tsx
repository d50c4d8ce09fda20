import type { LearningCurve, PartMetrics } from '../../../data/schema.ts';
import type { Model } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Card } from '../../parts/card.tsx';
import { type Answer, answerOf, judgedPart, mistakesOf, rangeOf } from './answer.ts';
import { ENOUGH_FOR_A_SHARE } from './trust.ts';

const SHOWN_MISTAKES = 3;
/** A smaller gain is lost in what chance does to the figure. */
const WORTH_RECORDING = 0.01;

/** The plain-language result: how well the model understands, compared with the one before. */
export function AnswerCard({ model, before }: { model: Model; before: Model | null }) {
  const { t } = useTexts();
  const { metrics } = model;
  const judged = judgedPart(metrics);
  return (
    <Card title={t('answer.title')}>
      <AnswerWords answer={answerOf(metrics)} />
      {judged && <Range judged={judged} />}
      {metrics.test && <Few samples={metrics.test.samples} />}
      {metrics.test && before && <Before model={before} />}
      {metrics.learning_curve && <MoreRecordings curve={metrics.learning_curve} />}
      {judged && <Mistakes judged={judged} />}
      <LearnedFrom model={model} />
    </Card>
  );
}

function AnswerWords({ answer }: { answer: Answer }) {
  const { t, percent } = useTexts();
  if (answer.kind === 'unknown') {
    return (
      <>
        <p className="answer">{t('answer.unknown')}</p>
        <p className="soft">{t('answer.unknown_hint')}</p>
      </>
    );
  }
  const { kind, samples, correct, share } = answer;
  return (
    <>
      <p className="answer">{t(`answer.${kind}`, { count: samples, correct, share: percent(share) })}</p>
      {kind === 'estimated' && <p className="soft">{t(`answer.estimated.${answer.source}`)}</p>}
    </>
  );
}

/** What chance may have done to the figure. */
function Range({ judged }: { judged: PartMetrics }) {
  const { t } = useTexts();
  const range = rangeOf(judged);
  if (range === null) return null;
  return <p>{range === 'one_group' ? t('answer.one_session') : t('answer.range', range)}</p>;
}

function Few({ samples }: { samples: number }) {
  const { t } = useTexts();
  return samples < ENOUGH_FOR_A_SHARE && <p className="soft">{t('answer.few', { count: samples })}</p>;
}

function Before({ model: { version, metrics } }: { model: Model }) {
  const { t, percent } = useTexts();
  if (!metrics.test) return null;
  return <p>{t('answer.before', { version, share: percent(metrics.test.accuracy) })}</p>;
}

function MoreRecordings({ curve: { expected_gain, more_recordings } }: { curve: LearningCurve }) {
  const { t } = useTexts();
  if (expected_gain === null) return null;
  if (expected_gain < WORTH_RECORDING) return <p>{t('answer.more_no_use', { count: more_recordings })}</p>;
  const points = Math.round(100 * expected_gain);
  return <p>{t('answer.more_useful', { count: more_recordings, points })}</p>;
}

function Mistakes({ judged }: { judged: PartMetrics }) {
  const { t } = useTexts();
  const mistakes = mistakesOf(judged).slice(0, SHOWN_MISTAKES);
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

function LearnedFrom({ model: { algorithm, samples, labels, seconds: duration } }: { model: Model }) {
  const { t, find, seconds } = useTexts();
  return (
    <p className="soft">
      {t('answer.learned_from', {
        recordings: t('count.recordings', { count: samples.train }),
        labels: t('count.labels', { count: labels.length }),
        duration: seconds(duration),
      })}{' '}
      {t('answer.algorithm', { algorithm: find(`algorithm.${algorithm}`) ?? algorithm })}{' '}
      {find(`algorithm.${algorithm}.hint`)}
    </p>
  );
}
