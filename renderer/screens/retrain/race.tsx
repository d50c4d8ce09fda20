import type { Race as RaceState } from '../../../data/schema.ts';
import { useTexts } from '../../app/context.ts';
import { Chip } from '../../parts/chip.tsx';
import { More } from '../../parts/more.tsx';
import { type Lane, lanesOf, ofHundred } from './race_lanes.ts';
import './race.css';

/**
 * What the search tries, way of learning by way of learning, while it runs: the best so far in a sentence, each
 * way one press further. The bars repeat the words for the eyes.
 */
export function Race({ race }: { race: RaceState }) {
  const { t } = useTexts();
  const lanes = lanesOf(race);
  const best = lanes[0]?.understood ?? null;
  return (
    <section className="stack-tight" aria-label={t('race.title')}>
      {best !== null && (
        <p>
          {t('race.tried_of', {
            count: race.tried,
            total: race.at_most ?? race.tried,
            understood: ofHundred(best),
          })}
        </p>
      )}
      <More title={t('race.title')}>
        {best !== null && lanes.some(({ understood }) => ofHundred(understood ?? 0) > ofHundred(best)) && (
          <p className="soft small">{t('race.sureness_counts')}</p>
        )}
        <ol className="race">
          {lanes.map((lane) => (
            <LaneRow key={lane.algorithm} lane={lane} />
          ))}
        </ol>
      </More>
    </section>
  );
}

function LaneRow({ lane }: { lane: Lane }) {
  const { t } = useTexts();
  const { algorithm, understood, tried, stopped, leads } = lane;
  const tries = t('race.tries', { count: tried });
  const look = leads ? 'race-leads' : understood === null ? 'race-stopped' : '';
  return (
    <li className={look}>
      <span className="race-name">{t(`algorithm.${algorithm}`)}</span>
      <Bar {...lane} />
      <span className="race-score">
        {understood === null
          ? t('race.no_result')
          : t('race.understood', { understood: ofHundred(understood) })}
      </span>
      <span className="race-tries soft small">
        {stopped === 0 ? tries : `${tries}, ${t('race.stopped', { count: stopped })}`}
      </span>
      <span className="race-mark">
        {leads && (
          <Chip tone="good" icon="check">
            {t('race.leads')}
          </Chip>
        )}
      </span>
    </li>
  );
}

/** The bar ends at the best try; a mark stands for each of the others. */
function Bar({ understood, others }: Lane) {
  return (
    <div className="race-bar" aria-hidden="true">
      <div style={{ inlineSize: `${100 * (understood ?? 0)}%` }} />
      {others.map((share, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity, and are only drawn
        <span key={index} style={{ insetInlineStart: `${100 * share}%` }} />
      ))}
    </div>
  );
}
