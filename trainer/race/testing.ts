import type { Part } from '../../data/schema.ts';
import { labelsOf, partitionOf } from '../evaluation/partition.ts';
import type { BaseAlgorithm } from '../models/index.ts';
import { quietEnvironment } from '../testing.ts';
import type { TrainingEnvironment, TrainingSample } from '../training.ts';
import { type Arm, armsFor } from './arms.ts';
import type { Attempt } from './attempt.ts';
import { recordingsPerClass } from './development.ts';
import { meanLoss } from './score.ts';
import { layTrack } from './track.ts';
import type { Track } from './trial.ts';

/** The track of these recordings; each plays the part that is said of its place. */
export function trackOf(
  samples: readonly TrainingSample[],
  partAt: (place: number) => Part = () => 'train',
  environment: Partial<TrainingEnvironment> = {},
  seed = 1,
): Track {
  const parts = new Map(samples.map(({ facts }, place) => [facts.external_id, partAt(place)]));
  const split = partitionOf(samples, parts, []);
  return layTrack(split, labelsOf(split.members), seed, { ...quietEnvironment, ...environment });
}

/** The arm of an algorithm on a track. */
export function armOf(track: Track, algorithm: BaseAlgorithm): Arm {
  const [arm] = armsFor(algorithm, courseOn(track));
  if (!arm) throw new RangeError(`There is no arm "${algorithm}".`);
  return arm;
}

export const courseOn = ({ recipes, development, rounds }: Track, seconds = 60) => ({
  ...{ recipes, seconds },
  ...{ trainRows: development.trainRows, rounds: rounds.length },
  perClass: recordingsPerClass(development),
});

/** A trial that said this of the judging rows. */
export function attemptSaying(
  number: number,
  algorithm: BaseAlgorithm,
  probabilities: Float32Array,
  truth: Uint16Array,
): Attempt {
  const classes = probabilities.length / truth.length;
  const arm: Arm = { algorithm, recipe: 'statistics', space: {} };
  return {
    ...{ number, algorithm, arm, parameters: {} },
    ...{ temperature: 1, probabilities, score: meanLoss(probabilities, truth, classes) },
  };
}

/** Of two classes: how sure a trial is of the right one, row by row. */
export function ofTwo(truth: Uint16Array, sureness: readonly number[]): Float32Array {
  return Float32Array.from(
    sureness.flatMap((sure, row) => (truth[row] === 0 ? [sure, 1 - sure] : [1 - sure, sure])),
  );
}
