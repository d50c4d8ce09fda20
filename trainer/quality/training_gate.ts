import type { GateCode, GateFinding, GateReport, Part, PartCounts } from '../../data/schema.ts';
import type { Partition } from '../evaluation/partition.ts';
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

export interface PassedGate {
  gate: GateReport;
  trainable: TrainingSample[];
}

/**
 * The gate in front of a training. A benchmark's split file names the recordings that count; the others are
 * not judged.
 * @throws QCGateBlockedError
 */
export function passGate({ samples, config, fixedParts }: TrainingInput): PassedGate {
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
    'There are too few sessions or recordings to set some aside for choosing the best way of learning.',
  ],
  test: [
    'PART_NOT_FORMED_TEST',
    'How well the model understands cannot be said yet: there are too few sessions or recordings for a test.',
  ],
  holdout: ['PART_NOT_FORMED_HOLDOUT', 'Nothing is set aside yet for a last check after months of use.'],
} as const satisfies Partial<Record<Part, [GateCode, string]>>;

/** Adds to a report what only the split showed: which parts could not be formed, and who could be in none. */
export function withSplit(
  gate: GateReport,
  { counts, leftOut }: Pick<Partition, 'counts' | 'leftOut'>,
): GateReport {
  const findings = [...gate.findings, ...unformedFindings(counts), ...leftOutFindings(leftOut)];
  return { ...gate, status: statusOf(findings), findings };
}

function unformedFindings(counts: PartCounts): GateFinding[] {
  const empty = (Object.keys(unformed) as (keyof typeof unformed)[]).filter((part) => counts[part] === 0);
  return empty.map((part) => {
    const [code, message] = unformed[part];
    return finding(code, 'WARNING', 0, [part], message);
  });
}

function leftOutFindings(leftOut: Partition['leftOut']): GateFinding[] {
  if (leftOut.length === 0) return [];
  const ids = leftOut.map(({ external_id }) => external_id);
  const message =
    `${leftOut.length} recordings were left out, because the same session, moment or content already stands in ` +
    'another part: learning from them would flatter the test.';
  return [finding('LEFT_OUT_OF_SPLIT', 'WARNING', leftOut.length, ids, message)];
}

/** Adds that a training which was free to choose had too few recordings to choose by (T9). */
export function withFewShot(gate: GateReport, perClass: number): GateReport {
  const message =
    `With ${perClass} recordings of a label to learn from, the simplest model was taken, which compares with the ` +
    'middle of each label. Which way of learning suits best can be said from 4 on.';
  const findings = [...gate.findings, finding('FEW_SHOT_MODEL', 'WARNING', perClass, [], message)];
  return { ...gate, status: statusOf(findings), findings };
}
