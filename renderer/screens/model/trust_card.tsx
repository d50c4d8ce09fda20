import type { PartMetrics, RejectionOutcome } from '../../../data/schema.ts';
import { useTexts } from '../../app/context.ts';
import { Card } from '../../parts/card.tsx';
import { More } from '../../parts/more.tsx';
import { Reliability } from './reliability.tsx';
import { saidAndTrue, type Trust, trustOf } from './trust.ts';

/** Whether the model knows what it does not know; nothing where that was not measured. */
export function TrustCard({ judged, tested }: { judged: PartMetrics | null; tested: boolean }) {
  const { t } = useTexts();
  const trust = judged && trustOf(judged);
  if (!judged || !trust) return null;
  const bins = saidAndTrue(judged.reliability ?? []);
  return (
    <Card title={t('trust.title')} hint={tested ? undefined : t('trust.estimated')}>
      {judged.rejection && <UnknownRule judged={judged} outcome={judged.rejection} />}
      <Sureness trust={trust} />
      {trust.kind !== 'too_few' && bins.length > 0 && (
        <More title={t('trust.details')}>
          <Reliability bins={bins} />
        </More>
      )}
    </Card>
  );
}

function UnknownRule({ judged, outcome }: { judged: PartMetrics; outcome: RejectionOutcome }) {
  const { t } = useTexts();
  const { accepted, errors, no_action } = outcome;
  const count = judged.samples + no_action;
  if (accepted === 0) return <p>{t('unknown.never_sure', { count })}</p>;
  const answered = t('unknown.answered', { count, accepted });
  const wrong =
    errors === 0
      ? t('unknown.none_wrong')
      : t('unknown.wrong', { count: errors, rate: Math.ceil((100 * errors) / accepted) });
  return <p>{`${t('unknown.rule')} ${answered} ${wrong}`}</p>;
}

function Sureness({ trust }: { trust: Trust }) {
  const { t, number } = useTexts();
  if (trust.kind === 'too_few') return <p className="soft">{t('trust.too_few')}</p>;
  const words = t(`trust.${trust.kind}`, { points: number(100 * trust.ece, 1) });
  return <p>{trust.kind === 'good' ? words : `${words} ${t(`trust.${trust.leaning}`)}`}</p>;
}
