import { useEffect, useRef } from 'react';
import { useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import type { Evidence, RatePoint } from '../../app/evidence.ts';
import type { Resource } from '../../app/resource.ts';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { More } from '../../parts/more.tsx';
import { Conditions, Holds } from '../../parts/retraining/conditions.tsx';
import { isFirstTraining } from '../../parts/retraining/hold_words.ts';
import { OutcomeChip } from '../../parts/retraining/outcome_chip.tsx';
import { PairButtons } from '../../parts/retraining/pair_buttons.tsx';
import './evidence_card.css';
import { EvidenceFacts } from './evidence_facts.tsx';
import { RateOverTime } from './rate_over_time.tsx';

interface EvidenceCardProps {
  datasetKey: DatasetKey;
  standing: Resource<Evidence>;
  rates: Resource<RatePoint[]>;
  /** Somebody asked for it: it is open, and the focus goes to it. */
  askedFor: boolean;
}

/** Whether this person's model should be trained again, and everything that was looked at to say so. */
export function EvidenceCard({ datasetKey, standing, rates, askedFor }: EvidenceCardProps) {
  const { t } = useTexts();
  const { value: evidence, error, reload } = standing;
  const place = useArrival(askedFor && evidence !== null);
  if (!evidence) {
    // It holds the place of what is to come, so that nothing below moves under the hand.
    return (
      <Card title={t('evidence.title')}>
        <div className="evidence-coming">
          <Loading error={error} onRetry={() => void reload()} />
        </div>
      </Card>
    );
  }
  const { outcome } = evidence.decision;
  const isOpen = askedFor || outcome !== 'nothing';
  return (
    // biome-ignore lint/a11y: takes the focus of who asked for it, as a screen's heading does; it is no control
    <div ref={place} tabIndex={-1} role="group" aria-label={t('evidence.title')} className="evidence">
      <Card
        title={t('evidence.title')}
        hint={t(leadOf(evidence))}
        actions={<OutcomeChip outcome={outcome} />}
      >
        <Failure title={t('recommend.failed')} error={error} onRetry={() => void reload()} />
        <PairButtons datasetKey={datasetKey} evidence={evidence} onAnswered={() => void reload()} />
        {isOpen ? (
          <Details {...{ datasetKey, evidence, rates }} />
        ) : (
          <More title={t('evidence.details')}>
            <Details {...{ datasetKey, evidence, rates }} />
          </More>
        )}
      </Card>
    </div>
  );
}

function leadOf(evidence: Evidence) {
  const { outcome } = evidence.decision;
  if (outcome === 'advise' && isFirstTraining(evidence)) return 'evidence.lead.first';
  return `evidence.lead.${outcome}` as const;
}

/** Once what was asked for is there, the focus goes to it and it scrolls into view. */
function useArrival(isThere: boolean) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isThere) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView();
  }, [isThere]);
  return place;
}

interface DetailsProps {
  datasetKey: DatasetKey;
  evidence: Evidence;
  rates: Resource<RatePoint[]>;
}

function Details({ datasetKey, evidence, rates }: DetailsProps) {
  const { t, dateTime } = useTexts();
  const { holds, again_at } = evidence.decision;
  return (
    <div className="evidence-parts">
      <div className="stack">
        {holds.length > 0 && (
          <div className="stack-tight">
            <h3>{t('evidence.holds')}</h3>
            <Holds evidence={evidence} />
            {holds.length > 1 && again_at !== null && (
              <p className="soft">{t('evidence.again', { when: dateTime(again_at) })}</p>
            )}
          </div>
        )}
        <div>
          <h3>{t('evidence.conditions')}</h3>
          <Conditions evidence={evidence} />
        </div>
      </div>
      <div className="stack">
        <RateOverTime {...{ datasetKey, evidence, rates }} />
        <EvidenceFacts evidence={evidence} />
      </div>
    </div>
  );
}
