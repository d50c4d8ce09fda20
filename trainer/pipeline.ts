import type { Part, PartMetrics } from '../data/schema.ts';
import { predictProbabilities } from './engine/infer.ts';
import { evaluate } from './evaluation/metrics.ts';
import { labelsOf, type Partition, partitionOf } from './evaluation/partition.ts';
import { specFor } from './features/choose.ts';
import { featureLength } from './features/extract.ts';
import { fitScaler, standardise } from './features/scaler.ts';
import type { LabelledFeatures } from './models/algorithm.ts';
import { algorithms } from './models/index.ts';
import { featureRows } from './models/predict.ts';
import { passGate, withUnformedParts } from './quality/training_gate.ts';
import { StageClock } from './stage_clock.ts';
import type { TrainingEnvironment, TrainingInput, TrainingOutcome } from './training.ts';

/**
 * The recipe of a training, from top to bottom: gate → split → features → fit → test.
 * Same input, same outcome, to the last bit of the weights.
 * @throws QCGateBlockedError, DataLeakageError, RefusedError, CancelledError
 */
export function train(input: TrainingInput, environment: TrainingEnvironment): TrainingOutcome {
  const clock = new StageClock(environment);

  clock.enter('gate');
  const { gate, trainable } = passGate(input);

  clock.enter('split');
  const { assignments, partition, members, counts } = partitionOf(trainable, input.fixedParts);
  const labels = labelsOf(members);

  clock.enter('features');
  const featureSpec = specFor(members.train.map(({ signal }) => signal));
  const columns = featureLength(featureSpec);
  const raw = eachPart((part) => featureRows(featureSpec, signalsOf(members, part)));
  const scaler = fitScaler(raw.train, columns);
  const features = eachPart((part) => ({
    inputs: standardise(scaler, raw[part]),
    targets: Uint16Array.from(members[part], ({ facts }) => labels.indexOf(facts.label ?? '')),
    rows: members[part].length,
    columns,
  }));

  clock.enter('fit');
  const fitted = algorithms[input.config.algorithm].fit({
    train: features.train,
    validation: features.validation.rows > 0 ? features.validation : null,
    classes: labels.length,
    seed: input.config.seed,
    onEpoch: (record, maxEpochs) => clock.progress(record.epoch / maxEpochs, record),
    isCancelled: environment.isCancelled,
    fitNetwork: environment.fitNetwork,
  });

  clock.enter('test');
  const figures = ({ inputs, targets, rows }: LabelledFeatures): PartMetrics | null =>
    rows === 0 ? null : evaluate(predictProbabilities(fitted.network, inputs, rows), targets, labels);
  const metrics = eachPart((part) => figures(features[part]));

  return {
    gate: withUnformedParts(gate, counts),
    assignments,
    partition,
    model: { labels, featureSpec, scaler, network: fitted.network },
    metrics,
    samples: counts,
    history: fitted.history,
    bestEpoch: fitted.bestEpoch,
    hyperparameters: fitted.hyperparameters,
    seconds: clock.finish(),
  };
}

/** The parts that a training may look at; holdout stays locked. */
type OpenPart = Exclude<Part, 'holdout'>;

function eachPart<T>(of: (part: OpenPart) => T): Record<OpenPart, T> {
  return { train: of('train'), validation: of('validation'), test: of('test') };
}

const signalsOf = (members: Partition['members'], part: OpenPart) =>
  members[part].map(({ signal }) => signal);
