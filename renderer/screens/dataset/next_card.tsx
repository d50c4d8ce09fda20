import { useStore } from 'zustand';
import type { DatasetDetail } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { createDoubtCount } from '../../app/doubts.ts';
import type { Evidence } from '../../app/evidence.ts';
import { activeTraining } from '../../app/jobs.ts';
import { hrefOf } from '../../app/router.ts';
import { useWatched } from '../../app/use_watched.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import './next_card.css';
import { type NextStep, nextStep, type Standing } from './next_step.ts';
import { buttonWords, nextWords, placeOf } from './next_words.ts';

interface NextCardProps {
  detail: DatasetDetail;
  /** null: not there yet. */
  evidence: Evidence | null;
}

/** What a therapist would best do now: one sentence, one button, and quieter ways beside it. */
export function NextCard({ detail, evidence }: NextCardProps) {
  const { t } = useTexts();
  const { jobs } = useApp();
  const training = useStore(jobs, (state) => activeTraining(state.jobs, detail) !== null);
  const standing = { detail, evidence, training };
  const step = nextStep({ ...standing, doubts: null });
  return (
    <Card title={t('next.title')}>
      {step && <Step detail={detail} step={step} />}
      {!step && (evidence ? <AfterDoubts standing={standing} /> : <Waiting />)}
    </Card>
  );
}

type Undecided = Omit<Standing, 'doubts'>;

/** All recordings are read for it: only where nothing more important decides. */
function AfterDoubts({ standing }: { standing: Undecided }) {
  const { connection } = useApp();
  const { value, error } = useWatched(() => createDoubtCount(connection, standing.detail));
  // Where the recordings cannot be looked through, nothing is known against them.
  const step = nextStep({ ...standing, doubts: error ? 0 : value });
  return step ? <Step detail={standing.detail} step={step} /> : <Waiting />;
}

function Waiting() {
  const { t } = useTexts();
  return <p className="next-sentence soft">{t('next.waiting')}</p>;
}

function Step({ detail, step }: { detail: DatasetDetail; step: NextStep }) {
  const texts = useTexts();
  const { t } = texts;
  const place = placeOf(step, detail);
  return (
    <>
      <p className="next-sentence">{nextWords(step, detail, texts)}</p>
      <div className="row next-ways">
        <ButtonLink look="primary" href={hrefOf(place)}>
          {buttonWords(step, texts)}
        </ButtonLink>
        <span className="quiet-links">
          {step.kind === 'consent' && (
            <a href={hrefOf({ ...keyOf(detail), screen: 'recordings', only: { show: 'no_consent' } })}>
              {t('next.show_them')}
            </a>
          )}
          {place.screen !== 'import' && (
            <a href={hrefOf({ ...keyOf(detail), screen: 'import' })}>{t('dataset.import_more')}</a>
          )}
          {place.screen !== 'retrain' && detail.summary.latest_version !== null && (
            <a href={hrefOf({ ...keyOf(detail), screen: 'retrain' })}>{t('dataset.retrain')}</a>
          )}
        </span>
      </div>
    </>
  );
}

const keyOf = ({ user_id, modality }: DatasetDetail) => ({ user_id, modality });
