import type { GateCode, GateReport, Part, PartCounts } from '../../data/schema.ts';
import type { TrainingInput, TrainingSample } from '../training.ts';
import { checkSignals } from './check_signals.ts';
import { finding, statusOf } from './finding.ts';
import { checkQuality, type GateOptions, QCGateBlockedError } from './gate.ts';
import { trainableReason } from './trainable.ts';

/** The whole gate: what is known of the recordings, and what they themselves show. */
export function inspectQuality(samples: readonly TrainingSample[], options: GateOptions): GateReport {
  const report = checkQuality(
    samples.map(({ facts }) => facts),
    options,
  );
  const findings = [...report.findings, ...checkSignals(trainableOf(samples, options))];
  return { ...report, status: statusOf(findings), findings };
}

/**
 * The gate in front of a training. A benchmark's split file names the recordings that count; the others are
 * not judged.
 * @throws QCGateBlockedError
 */
export function passGate({ samples, config, fixedParts }: TrainingInput): {
  gate: GateReport;
  trainable: TrainingSample[];
} {
  const options = { includeOtherPerformers: config.include_other_performers };
  const chosen = samples.filter(({ facts }) =>
    isInPlay(fixedParts?.get(facts.external_id), fixedParts !== undefined),
  );
  const gate = inspectQuality(chosen, options);
  if (gate.status === 'FAILED') throw new QCGateBlockedError(gate);
  return { gate, trainable: trainableOf(chosen, options) };
}

function trainableOf(samples: readonly TrainingSample[], options: GateOptions): TrainingSample[] {
  return samples.filter(({ facts }) => trainableReason(facts, options) === null);
}

function isInPlay(part: string | undefined, fixed: boolean): boolean {
  return !fixed || (part !== undefined && part !== 'unused');
}

const unformed = {
  validation: [
    'PART_NOT_FORMED_VALIDATION',
    'There are too few sessions or recordings to choose the best moment of learning by.',
  ],
  test: [
    'PART_NOT_FORMED_TEST',
    'How well the model understands cannot be said yet: there are too few sessions or recordings for a test.',
  ],
  holdout: ['PART_NOT_FORMED_HOLDOUT', 'Nothing is set aside yet for a last check after months of use.'],
} as const satisfies Partial<Record<Part, [GateCode, string]>>;

/** Adds to a report which parts of the split could not be formed, and what therefore cannot be said. */
export function withUnformedParts(gate: GateReport, counts: PartCounts): GateReport {
  const empty = (Object.keys(unformed) as (keyof typeof unformed)[]).filter((part) => counts[part] === 0);
  const findings = empty.map((part) => {
    const [code, message] = unformed[part];
    return finding(code, 'WARNING', 0, [part], message);
  });
  if (findings.length === 0) return gate;
  return { ...gate, status: 'WARNING', findings: [...gate.findings, ...findings] };
}
