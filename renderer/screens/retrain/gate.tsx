import type { GateFinding, GateReport } from '../../../data/schema.ts';
import { useTexts } from '../../app/context.ts';
import { Chip, type Tone } from '../../parts/chip.tsx';
import type { IconName } from '../../parts/icon.tsx';
import { Notice } from '../../parts/notice.tsx';
import { FindingRemedies, type RemedyContext } from './finding_remedies.tsx';
import { findingText } from './finding_text.ts';

const looks: Record<GateReport['status'], { tone: Tone; icon: IconName }> = {
  PASSED: { tone: 'good', icon: 'check' },
  WARNING: { tone: 'warning', icon: 'warning' },
  FAILED: { tone: 'danger', icon: 'stop' },
};

/** The quality gate in words: may it start, everything that was found, and what can be done about it. */
export function Gate({ report, ...context }: { report: GateReport } & RemedyContext) {
  const { t } = useTexts();
  const material = t('gate.material', {
    recordings: t('count.recordings', { count: report.trainable }),
    labels: t('count.labels', { count: report.classes }),
  });
  return (
    <>
      <Notice tone={looks[report.status].tone} title={t(`gate.${report.status}`)}>
        <p>{material}</p>
      </Notice>
      {report.findings.length > 0 && (
        <ul className="findings" aria-label={t('gate.findings')}>
          {report.findings.map((finding) => (
            <Finding key={finding.code} finding={finding} {...context} />
          ))}
        </ul>
      )}
    </>
  );
}

function Finding({ finding, ...context }: { finding: GateFinding } & RemedyContext) {
  const texts = useTexts();
  return (
    <li>
      <Chip {...looks[finding.status]}>{texts.t(`gate.status.${finding.status}`)}</Chip>
      <div className="finding">
        <p>{findingText(finding, texts)}</p>
        <FindingRemedies finding={finding} {...context} />
      </div>
    </li>
  );
}
