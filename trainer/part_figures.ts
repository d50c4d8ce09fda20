import type { Metrics, Part, PartMetrics } from '../data/schema.ts';
import { labelUnion, overLabels } from './evaluation/label_union.ts';
import { evaluatePart } from './evaluation/part_metrics.ts';
import type { Partition } from './evaluation/partition.ts';
import { predictSignals } from './models/predict.ts';
import type { Random } from './random.ts';
import type { TrainedModel, TrainingSample } from './training.ts';

/** The figures of the parts that a training may look at. */
export type OpenFigures = Pick<Metrics, Exclude<Part, 'holdout'>>;

/** What a part's figures may have besides the part itself. */
interface PartOptions {
  /** What the model says of the recordings, where it was asked already. */
  answers?: Float32Array | undefined;
  /** Asked while the intervals are drawn. */
  isCancelled?: (() => boolean) | undefined;
}

interface FigureOptions extends Pick<PartOptions, 'isCancelled'> {
  /** What the model says of a part, where it was asked already. */
  answers?: Partial<Record<keyof OpenFigures, Float32Array>>;
}

/**
 * The figures of a model on each of these parts; the test part is read here and only here.
 * @throws CancelledError
 */
export function figuresOf(
  model: TrainedModel,
  { members, groups }: Pick<Partition, 'members' | 'groups'>,
  random: Random,
  { answers = {}, isCancelled }: FigureOptions = {},
): OpenFigures {
  const of = (part: keyof OpenFigures) =>
    partFigures(model, members[part], groups, random.fork(`figures of ${part}`), {
      answers: answers[part],
      isCancelled,
    });
  return { train: of('train'), validation: of('validation'), test: of('test') };
}

/**
 * null where the part is not formed. A recording whose label the model does not know counts as misunderstood.
 * @param groups names the group of each recording by `sample_id`
 * @throws CancelledError
 */
export function partFigures(
  model: TrainedModel,
  samples: readonly TrainingSample[],
  groups: ReadonlyMap<number, string>,
  random: Random,
  { answers, isCancelled }: PartOptions = {},
): PartMetrics | null {
  if (samples.length === 0) return null;
  const { rejection } = model;
  const truth = samples.map(({ facts }) => facts.label ?? '');
  const labels = labelUnion(model.labels, truth);
  const signals = samples.map(({ signal }) => signal);
  const said = answers ?? predictSignals(model, signals);
  return evaluatePart({
    probabilities: overLabels(said, model.labels, labels),
    truth: Uint16Array.from(truth, (label) => labels.indexOf(label)),
    labels,
    groups: groupIndices(samples, groups),
    sampleIds: samples.map(({ facts }) => facts.sample_id),
    rejection,
    random,
    isCancelled,
  });
}

/** A number for each recording's group; recordings of one group have one number. */
export function groupIndices(
  samples: readonly TrainingSample[],
  groups: ReadonlyMap<number, string>,
): Uint32Array {
  const names = samples.map(({ facts }) => groups.get(facts.sample_id) ?? `recording ${facts.sample_id}`);
  const index = new Map([...new Set(names)].map((name, i) => [name, i]));
  return Uint32Array.from(names, (name) => index.get(name) ?? 0);
}
