import type { Signal } from '../../../data/schema.ts';
import type { Random } from '../../random.ts';
import { layoutOf } from '../gesture/layout.ts';
import { augmentAudio } from './audio.ts';
import { augmentSequence } from './sequence.ts';

export type Augment = (signal: Signal, random: Random) => Signal;

/**
 * Makes a recording as the same person might have made it another time. For the train part alone.
 * @param train all recordings of the part: together they show what the numbers of a frame mean
 */
export function augmentation(train: readonly Signal[]): Augment {
  const layout = layoutOf(train.filter((signal) => signal.kind === 'sequence'));
  return (signal, random) =>
    signal.kind === 'audio'
      ? { ...signal, values: augmentAudio(signal.values, random) }
      : augmentSequence(signal, layout, random);
}
