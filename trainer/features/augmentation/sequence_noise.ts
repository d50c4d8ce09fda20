import { pow } from '../../engine/math.ts';
import type { Random } from '../../random.ts';
import type { LayoutName, Sequence } from '../gesture/layout.ts';
import { eachLandmark, isSeen } from './sequence_landmarks.ts';

/**
 * Gaussian noise so many decibels below the spread of what is recorded. Of landmarks only x and y of seen ones
 * change, by the spread of all; of free numbers each changes by its own spread over time, zeros excepted, which
 * may stand for something missing.
 */
export function addNoise(
  sequence: Sequence,
  layout: LayoutName,
  signalToNoiseDb: number,
  random: Random,
): Sequence {
  const amplitude = pow(10, -signalToNoiseDb / 20);
  const values = sequence.values.slice();
  for (const places of noisyPlaces(sequence, layout)) {
    const deviation = amplitude * spreadOf(sequence.values, places);
    for (const at of places) values[at] = (values[at] ?? 0) + deviation * random.normal();
  }
  return { ...sequence, values };
}

/** Places in the values, those that share a spread together. */
function noisyPlaces(sequence: Sequence, layout: LayoutName): number[][] {
  const { dims, values } = sequence;
  const occupied = [...values.keys()].filter((at) => values[at] !== 0);
  if (layout === 'track_xy') return [occupied];
  if (layout === 'free') {
    const columns: number[][] = Array.from({ length: dims }, () => []);
    for (const at of occupied) columns[at % dims]?.push(at);
    return columns;
  }
  const places: number[] = [];
  eachLandmark(sequence, layout, (at) => {
    if (isSeen(values, at)) places.push(at, at + 1);
  });
  return [places];
}

/** Standard deviation of the numbers at these places. */
function spreadOf(values: Float32Array, places: readonly number[]): number {
  const count = Math.max(1, places.length);
  const mean = places.reduce((sum, at) => sum + (values[at] ?? 0), 0) / count;
  return Math.sqrt(places.reduce((sum, at) => sum + ((values[at] ?? 0) - mean) ** 2, 0) / count);
}
