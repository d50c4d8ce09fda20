import type { GateFinding, GateReport } from '../../../data/schema.ts';
import { useTexts } from '../../app/context.ts';
import { Chip, type Tone } from '../../parts/chip.tsx';
import type { IconName } from '../../parts/icon.tsx';
import { Notice } from '../../parts/notice.tsx';
import { findingText } from './finding_text.ts';

const looks: Record<GateReport['status'], { tone: Tone; icon: IconName }> = {
  PASSED: { tone: 'good', icon: 'check' },
  WARNING: { tone: 'warning', icon: 'warning' },
  FAILED: { tone: 'danger', icon: 'stop' },
};

/** The quality gate in words: may it start, and everything that was found. */
export function Gate({ report }: { report: GateReport }) {
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
            <Finding key={finding.code} finding={finding} />
          ))}
        </ul>
      )}
    </>
  );
}

function Finding({ finding }: { finding: GateFinding }) {
  const texts = useTexts();
  return (
    <li>
      <Chip {...looks[finding.status]}>{texts.t(`gate.status.${finding.status}`)}</Chip>
      <p>{findingText(finding, texts)}</p>
    </li>
  );
}
