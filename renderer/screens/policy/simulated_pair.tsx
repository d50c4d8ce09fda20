import { useTexts } from '../../app/context.ts';
import { reasonWords } from '../../app/reason_words.ts';
import { More } from '../../parts/more.tsx';
import { ScrollRegion } from '../../parts/scroll_region.tsx';
import { scopeWords } from './rule_words.ts';
import { type ComparedPair, datedRetrainings, placeIn } from './simulated_pairs.ts';

interface SimulatedPairProps {
  pair: ComparedPair;
  span: { from: number; to: number };
}

/** One person and way of communicating: when it is retrained now, and when it would be. */
export function SimulatedPair({ pair, span }: SimulatedPairProps) {
  const texts = useTexts();
  const { t } = texts;
  const name = scopeWords(pair, texts);
  const counts = { before: pair.before.length, after: pair.after.length };
  return (
    <li className="simulated-pair">
      <p className="simulated-pair-head">
        <strong>{name}</strong>
        <span className="number" aria-hidden="true">
          {t('simulation.counts', counts)}
        </span>
      </p>
      <Timeline pair={pair} span={span} label={`${name}: ${t('simulation.counts.words', counts)}`} />
      <More title={t('simulation.dates')}>
        <Dates pair={pair} label={name} />
      </More>
    </li>
  );
}

const TOP = { before: 8, after: 24 } as const;

/** Two lines over the span: above the rules in force, below those in the form. */
function Timeline({ pair, span, label }: SimulatedPairProps & { label: string }) {
  return (
    <svg className="timeline" width="100%" height="32" role="img" aria-label={label}>
      {(['before', 'after'] as const).map((by) => (
        <g key={by} className={`timeline-${by}`}>
          <line x1="0" x2="100%" y1={TOP[by]} y2={TOP[by]} />
          {pair[by].map(({ asked_at }) => (
            <circle key={asked_at} cx={`${inside(placeIn(span, asked_at))}%`} cy={TOP[by]} r="5" />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** No mark is cut off at the ends. */
const inside = (place: number): number => 1.5 + 97 * place;

function Dates({ pair, label }: { pair: ComparedPair; label: string }) {
  const texts = useTexts();
  const { t, date } = texts;
  return (
    <ScrollRegion label={`${t('simulation.dates')}: ${label}`}>
      <table className="small">
        <thead>
          <tr>
            <th scope="col">{t('simulation.date')}</th>
            <th scope="col">{t('simulation.by')}</th>
            <th scope="col">{t('simulation.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {datedRetrainings(pair).map(({ at, reason, by }) => (
            <tr key={`${at} ${by}`}>
              <td>{date(at)}</td>
              <td>{t(`simulation.by.${by}`)}</td>
              <td className="simulation-reason">{reasonWords(reason, texts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
