import { AppError } from '../../data/errors.ts';
import { type GateFinding, type GateReport, type SampleFacts, TRAINING_MINIMUM } from '../../data/schema.ts';
import { isOtherPerformer, trainableReason, type UntrainableReason } from './trainable.ts';

/** A classifier needs something to tell apart, and each label enough to learn from and to be judged by. */
export const { classes: MIN_CLASSES, samples_per_class: MIN_RECORDINGS_PER_CLASS } = TRAINING_MINIMUM;

/** Labels, ids or figures shown with a finding. */
const MAX_EVIDENCE = 8;

export interface GateOptions {
  includeOtherPerformers: boolean;
  /** Recordings that hold a value that is no number; known once their signals were read. */
  nonFinite?: readonly SampleFacts[];
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
 * can ask at any time. FAILED blocks the training; WARNING lets it go on and says what is weak.
 */
export function checkQuality(samples: readonly SampleFacts[], options: GateOptions): GateReport {
  const trainable = samples.filter((facts) => trainableReason(facts, options) === null);
  const findings = [
    ...untrainableFindings(samples, options),
    ...classFindings(trainable),
    ...shapeFindings(trainable),
    ...performerFindings(trainable),
    ...nonFiniteFindings(options.nonFinite ?? []),
  ];
  const classes = countByLabel(trainable).size;
  return { status: worst(findings), trainable: trainable.length, classes, findings };
}

const untrainableMessages: Record<UntrainableReason, [code: string, message: string]> = {
  no_consent: ['NO_CONSENT', 'recordings have no consent for training. Ask for it, then import them again.'],
  demo: ['DEMO_RECORDINGS', 'recordings are marked as a demonstration and are not learned.'],
  unlabelled: ['UNLABELLED', 'recordings have no label. Label them to train on them.'],
  unconfirmed: ['UNCONFIRMED', 'labels were not confirmed by anyone. Confirm them to train on them.'],
  rejected: ['REJECTED', 'labels were rejected. Correct them to train on them.'],
  other_performer: [
    'OTHER_PERFORMER',
    'recordings were performed by someone else. They are left out unless you include them.',
  ],
};

function untrainableFindings(samples: readonly SampleFacts[], options: GateOptions): GateFinding[] {
  const byReason = Map.groupBy(samples, (facts) => trainableReason(facts, options));
  return (Object.keys(untrainableMessages) as UntrainableReason[]).flatMap((reason) => {
    const found = byReason.get(reason) ?? [];
    const [code, message] = untrainableMessages[reason];
    return found.length === 0
      ? []
      : [finding(code, 'WARNING', found.length, idsOf(found), `${found.length} ${message}`)];
  });
}

function classFindings(trainable: readonly SampleFacts[]): GateFinding[] {
  if (trainable.length === 0) {
    return [
      finding(
        'NO_RECORDINGS',
        'FAILED',
        0,
        [],
        'There is nothing to train on yet. Import labelled recordings.',
      ),
    ];
  }
  const counts = countByLabel(trainable);
  const thin = [...counts].filter(([, count]) => count < MIN_RECORDINGS_PER_CLASS);
  return [...tooFewClasses([...counts.keys()]), ...tooFewRecordings(thin)];
}

function tooFewClasses(labels: readonly string[]): GateFinding[] {
  if (labels.length >= MIN_CLASSES) return [];
  const message = `A model needs at least ${MIN_CLASSES} different labels; there is only "${labels.join('", "')}".`;
  return [finding('TOO_FEW_CLASSES', 'FAILED', labels.length, labels, message)];
}

function tooFewRecordings(thin: readonly (readonly [string, number])[]): GateFinding[] {
  if (thin.length === 0) return [];
  const evidence = thin.map(([label, count]) => `${label}: ${count}`);
  const message = `Each label needs at least ${MIN_RECORDINGS_PER_CLASS} recordings. Record more of: ${evidence.join(', ')}.`;
  return [finding('TOO_FEW_RECORDINGS', 'FAILED', thin.length, evidence, message)];
}

function shapeFindings(trainable: readonly SampleFacts[]): GateFinding[] {
  const shapes = Map.groupBy(trainable, ({ signal_kind, dims }) => `${signal_kind} with ${dims} values`);
  if (shapes.size <= 1) return [];
  const evidence = [...shapes].map(([shape, found]) => `${shape}: ${found.length}`);
  const message = `Recordings of different kinds cannot be learned together: ${evidence.join(', ')}.`;
  return [finding('MIXED_ENCODINGS', 'FAILED', shapes.size, evidence, message)];
}

function performerFindings(trainable: readonly SampleFacts[]): GateFinding[] {
  const included = trainable.filter(isOtherPerformer);
  if (included.length === 0) return [];
  const message = `${included.length} recordings by someone else are trained on, but never tested on.`;
  return [finding('OTHER_PERFORMER_INCLUDED', 'WARNING', included.length, idsOf(included), message)];
}

function nonFiniteFindings(samples: readonly SampleFacts[]): GateFinding[] {
  if (samples.length === 0) return [];
  const message = `${samples.length} recordings hold values that are no numbers. Record them again.`;
  return [finding('NON_FINITE_FEATURES', 'FAILED', samples.length, idsOf(samples), message)];
}

function finding(
  code: string,
  status: GateFinding['status'],
  count: number,
  evidence: readonly string[],
  message: string,
): GateFinding {
  return { code, status, count, evidence: evidence.slice(0, MAX_EVIDENCE), message };
}

function worst(findings: readonly GateFinding[]): GateReport['status'] {
  if (findings.some(({ status }) => status === 'FAILED')) return 'FAILED';
  return findings.length > 0 ? 'WARNING' : 'PASSED';
}

function countByLabel(samples: readonly SampleFacts[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of samples) if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const idsOf = (samples: readonly SampleFacts[]) => samples.map(({ external_id }) => external_id);
