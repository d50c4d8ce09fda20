import type { LimitFunction } from 'p-limit';
import { useId, useRef } from 'react';
import type { RetrainingOutcome } from '../../../electron/ipc/contract.ts';
import type { Recommendation } from '../../app/advised.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { createEvidence, type Evidence } from '../../app/evidence.ts';
import { hrefOf } from '../../app/router.ts';
import { useWatched } from '../../app/use_watched.ts';
import { Failure } from '../../parts/failure.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Holds, Reasons } from '../../parts/retraining/conditions.tsx';
import { holdOf } from '../../parts/retraining/hold_words.ts';
import { OutcomeChip } from '../../parts/retraining/outcome_chip.tsx';
import { PairButtons } from '../../parts/retraining/pair_buttons.tsx';
import { SyntheticChip } from '../../parts/synthetic.tsx';
import { useSeen } from '../../parts/use_seen.ts';

interface RecommendationEntryProps {
  recommendation: Recommendation;
  /** Has the numbers of few entries looked up at a time, and only of those in sight. */
  inTurn: LimitFunction;
}

/** One person and modality: the reasons with their numbers, since when, and what to do. */
export function RecommendationEntry({ recommendation, inTurn }: RecommendationEntryProps) {
  const { t, date } = useTexts();
  const { connection } = useApp();
  const { user_id, modality, synthetic, since } = recommendation;
  const key = { user_id, modality };
  const place = useRef<HTMLLIElement>(null);
  const create = () => createEvidence(connection, key, inTurn);
  const { value: evidence, error, reload } = useWatched(create, useSeen(place));
  const id = useId();
  const pair = t('pair.name', { person: user_id, modality: t(`modality.${modality}`) });
  return (
    <li ref={place} className="card recommendation" aria-labelledby={id}>
      <div className="recommendation-head">
        <div className="row">
          <Icon name={modality} size={24} />
          <h2 id={id}>{pair}</h2>
          <SyntheticChip synthetic={synthetic} />
        </div>
        <OutcomeChip outcome={outcomeOf(recommendation, evidence)} />
      </div>
      <Failure title={t('recommend.failed')} error={error} onRetry={() => void reload()} />
      {evidence && <Why evidence={evidence} />}
      <div className="recommendation-answers">
        {evidence && (
          <PairButtons datasetKey={key} evidence={evidence} amongOthers onAnswered={() => void reload()} />
        )}
        <a href={hrefOf({ screen: 'dataset', ...key, at: 'evidence' })}>
          {t('recommend.evidence')}
          <span className="visually-hidden"> {pair}</span>
        </a>
        <p className="soft small recommendation-since">{t('recommend.since', { when: date(since) })}</p>
      </div>
    </li>
  );
}

/**
 * What a person has just answered shows at once; the list learns of it when the program next looks. What was asked
 * for stays so for as long as it is under way.
 */
function outcomeOf({ outcome }: Recommendation, evidence: Evidence | null): RetrainingOutcome {
  if (!evidence) return outcome;
  return outcome === 'request' && holdOf(evidence, 'pending_job') ? outcome : evidence.decision.outcome;
}

function Why({ evidence }: { evidence: Evidence }) {
  const { t } = useTexts();
  if (evidence.decision.outcome === 'nothing') return <p className="soft">{t('recommend.settled')}</p>;
  return (
    <>
      <Reasons evidence={evidence} />
      {evidence.decision.holds.length > 0 && <Holds evidence={evidence} />}
    </>
  );
}
