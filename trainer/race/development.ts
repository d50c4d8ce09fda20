import type { Signal } from '../../data/schema.ts';
import type { TrainingSample } from '../training.ts';

/** The recordings that a search may look at: those of the train part, then those of validation. */
export interface Development {
  signals: readonly Signal[];
  /** The class of each recording. */
  targets: Uint16Array;
  /** The group of each recording, which no fold takes apart. */
  groups: readonly string[];
  trainRows: number;
  /** The recording of each row, by `sample_id`. */
  sampleIds: readonly number[];
  classes: number;
}

export function developmentOf(
  train: readonly TrainingSample[],
  validation: readonly TrainingSample[],
  labels: readonly string[],
  groups: ReadonlyMap<number, string>,
): Development {
  const samples = [...train, ...validation];
  return {
    signals: samples.map(({ signal }) => signal),
    targets: Uint16Array.from(samples, ({ facts }) => labels.indexOf(facts.label ?? '')),
    groups: samples.map(({ facts: { sample_id } }) => groups.get(sample_id) ?? `recording ${sample_id}`),
    trainRows: train.length,
    sampleIds: samples.map(({ facts }) => facts.sample_id),
    classes: labels.length,
  };
}

/** Train recordings of a class, in the middle of all classes. */
export function recordingsPerClass({ targets, trainRows, classes }: Development): number {
  const counts = new Uint32Array(classes);
  for (const target of targets.subarray(0, trainRows)) counts[target] = (counts[target] ?? 0) + 1;
  return counts.toSorted()[Math.floor((classes - 1) / 2)] ?? 0;
}
