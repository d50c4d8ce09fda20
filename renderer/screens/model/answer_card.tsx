import type { PartMetrics } from '../../../data/schema.ts';
import type { Model } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Card } from '../../parts/card.tsx';
import { type Answer, answerOf, judgedPart, mistakesOf, rangeOf } from './answer.ts';
import { hrefOfJudged } from './judged_recordings.ts';
import { ENOUGH_FOR_A_SHARE } from './trust.ts';

const SHOWN_MISTAKES = 3;

/** How well the model understands by itself, in plain words; how it stands beside another is the first card's. */
export function AnswerCard({ model }: { model: Model }) {
  const { t } = useTexts();
  const { metrics } = model;
  const judged = judgedPart(metrics);
  return (
    <Card title={t('answer.title')}>
      <AnswerWords answer={answerOf(metrics)} />
      {judged && <Range judged={judged} />}
      {metrics.test && <Few samples={metrics.test.samples} />}
      {judged && <Mistakes judged={judged} model={model} />}
      <LearnedFrom model={model} />
    </Card>
  );
}

function AnswerWords({ answer }: { answer: Answer }) {
  const { t, percent } = useTexts();
  if (answer.kind === 'unknown') {
    return (
      <>
        <p className="understood">{t('answer.unknown')}</p>
        <p className="soft">{t('answer.unknown_hint')}</p>
      </>
    );
  }
  const { kind, samples, correct, share } = answer;
  return (
    <>
      <p className="understood">{t(`answer.${kind}`, { count: samples, correct, share: percent(share) })}</p>
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

function Mistakes({ judged, model }: { judged: PartMetrics; model: Model }) {
  const { t } = useTexts();
  const mistakes = mistakesOf(judged).slice(0, SHOWN_MISTAKES);
  if (mistakes.length === 0) return null;
  return (
    <div>
      <h3>{t('answer.mistakes')}</h3>
      <ul className="mistakes">
        {mistakes.map(({ actual, predicted, count }) => (
          <li key={`${actual}→${predicted}`}>
            <a href={hrefOfJudged(model, { label: actual, understood: predicted })}>
              {t('answer.mistake', { actual, predicted, count })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function LearnedFrom({ model: { samples, labels, seconds: duration } }: { model: Model }) {
  const { t, seconds } = useTexts();
  return (
    <p className="soft">
      {t('answer.learned_from', {
        recordings: t('count.recordings', { count: samples.train }),
        labels: t('count.labels', { count: labels.length }),
        duration: seconds(duration),
      })}
    </p>
  );
}
