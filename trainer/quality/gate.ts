import { AppError } from '../../data/errors.ts';
import type { GateReport, SampleFacts } from '../../data/schema.ts';
import { encodingFindings } from './facts/encodings.ts';
import { labelFindings } from './facts/labels.ts';
import { sameContentFindings } from './facts/same_content.ts';
import { sessionFindings } from './facts/sessions.ts';
import { otherPerformerFindings, untrainableFindings } from './facts/untrainable.ts';
import { countByLabel, statusOf } from './finding.ts';
import { trainableReason } from './trainable.ts';

export interface GateOptions {
  includeOtherPerformers: boolean;
}

/** The gate said FAILED: nothing may be trained on these recordings as they are. */
export class QCGateBlockedError extends AppError {
  constructor(report: GateReport) {
    const reasons = report.findings.filter(({ status }) => status === 'FAILED').map(({ message }) => message);
    super('QC_GATE_BLOCKED', reasons.join(' '), { details: { report } });
  }
}

/**
 * Judges the recordings before anything is learned from them. It works on facts alone, so that the window
 * can ask at any time; `inspectQuality` looks at the recordings themselves too. FAILED blocks the training;
 * WARNING lets it go on and says what is weak.
 */
export function checkQuality(samples: readonly SampleFacts[], options: GateOptions): GateReport {
  const trainable = samples.filter((facts) => trainableReason(facts, options) === null);
  const findings = [
    ...untrainableFindings(samples, options),
    ...otherPerformerFindings(trainable),
    ...labelFindings(trainable),
    ...encodingFindings(trainable),
    ...sameContentFindings(trainable),
    ...sessionFindings(trainable),
  ];
  const classes = countByLabel(trainable).size;
  return { status: statusOf(findings), trainable: trainable.length, classes, findings };
}
