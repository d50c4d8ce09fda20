import { useTexts } from '../../app/context.ts';
import type { Evidence } from '../../app/evidence.ts';
import { hrefOf } from '../../app/router.ts';

/** By which policy it was judged, how sure "surely" is, how often it was trained, and what could not be counted. */
export function EvidenceFacts({ evidence }: { evidence: Evidence }) {
  const { t, percent } = useTexts();
  const { decision, policy, frequency } = evidence;
  const unattributed = decision.observation.unattributed_feedback;
  const judges = (code: string) => decision.conditions.some((condition) => condition.code === code);
  return (
    <div className="stack-tight soft small">
      <p>
        {t(`evidence.mode.${decision.mode}`)}{' '}
        <a href={hrefOf({ screen: 'policy' })}>
          {t('evidence.policy', { version: decision.policy_config_version })}
        </a>
      </p>
      <p>
        {t('evidence.frequency', {
          week: frequency.last_7_days,
          month: frequency.last_30_days,
          ever: frequency.ever,
        })}
      </p>
      {unattributed > 0 && <p>{t('evidence.unattributed', { count: unattributed })}</p>}
      <p>{t('evidence.surely', { level: percent(policy.rules.confidence_level) })}</p>
      {judges('trust') && <p>{t('evidence.trust_hint')}</p>}
    </div>
  );
}
