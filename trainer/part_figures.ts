import type { Metrics, Part, PartMetrics } from '../data/schema.ts';
import { evaluatePart } from './evaluation/part_metrics.ts';
import type { Partition } from './evaluation/partition.ts';
import { predictSignals } from './models/predict.ts';
import type { Random } from './random.ts';
import type { TrainedModel, TrainingSample } from './training.ts';

/** The figures of a model on each part that a training may look at; the test part is read here and only here. */
export function figuresOf(model: TrainedModel, { members, groups }: Partition, random: Random): Metrics {
  const of = (part: Exclude<Part, 'holdout'>) =>
    partFigures(model, members[part], groups, random.fork(`figures of ${part}`));
  return { train: of('train'), validation: of('validation'), test: of('test') };
}

/** null where the part is not formed. @param groups names the group of each recording by `sample_id` */
export function partFigures(
  model: TrainedModel,
  samples: readonly TrainingSample[],
  groups: ReadonlyMap<number, string>,
  random: Random,
): PartMetrics | null {
  if (samples.length === 0) return null;
  const { labels, rejection } = model;
  const names = samples.map(({ facts }) => groups.get(facts.sample_id) ?? `recording ${facts.sample_id}`);
  const index = new Map([...new Set(names)].map((name, i) => [name, i]));
  return evaluatePart({
    probabilities: predictSignals(
      model,
      samples.map(({ signal }) => signal),
    ),
    truth: Uint16Array.from(samples, ({ facts }) => labels.indexOf(facts.label ?? '')),
    labels,
    groups: Uint32Array.from(names, (name) => index.get(name) ?? 0),
    sampleIds: samples.map(({ facts }) => facts.sample_id),
    rejection,
    random,
  });
}
