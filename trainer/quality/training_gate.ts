import type { GateFinding, GateReport, Part, PartCounts } from '../../data/schema.ts';
import type { TrainingInput, TrainingSample } from '../training.ts';
import { checkQuality, QCGateBlockedError } from './gate.ts';
import { trainableReason } from './trainable.ts';

/**
 * The gate in front of a training, which sees the recordings themselves too. A benchmark's split file names
 * the recordings that count; the others are not judged.
 * @throws QCGateBlockedError
 */
export function passGate({ samples, config, fixedParts }: TrainingInput): {
  gate: GateReport;
  trainable: TrainingSample[];
} {
  const rule = { includeOtherPerformers: config.include_other_performers };
  const chosen = samples.filter(({ facts }) =>
    isInPlay(fixedParts?.get(facts.external_id), fixedParts !== undefined),
  );
  const trainable = chosen.filter(({ facts }) => trainableReason(facts, rule) === null);
  const nonFinite = trainable
    .filter(({ signal }) => !signal.values.every(Number.isFinite))
    .map(({ facts }) => facts);
  const gate = checkQuality(
    chosen.map(({ facts }) => facts),
    { ...rule, nonFinite },
  );
  if (gate.status === 'FAILED') throw new QCGateBlockedError(gate);
  return { gate, trainable };
}

function isInPlay(part: string | undefined, fixed: boolean): boolean {
  return !fixed || (part !== undefined && part !== 'unused');
}

const unformed: Partial<Record<Part, string>> = {
  validation: 'There are too few sessions or recordings to choose the best moment of learning by.',
  test: 'How well the model understands cannot be said yet: there are too few sessions or recordings for a test.',
  holdout: 'Nothing is set aside yet for a last check after months of use.',
};

/** Adds to a report which parts of the split could not be formed, and what therefore cannot be said. */
export function withUnformedParts(gate: GateReport, counts: PartCounts): GateReport {
  const findings = (Object.keys(unformed) as Part[])
    .filter((part) => counts[part] === 0)
    .map((part): GateFinding => {
      const code = `PART_NOT_FORMED_${part.toUpperCase()}`;
      return { code, status: 'WARNING', count: 0, evidence: [part], message: unformed[part] ?? '' };
    });
  if (findings.length === 0) return gate;
  return { ...gate, status: 'WARNING', findings: [...gate.findings, ...findings] };
}
