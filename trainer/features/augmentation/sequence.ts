import { exp } from '../../engine/math.ts';
import type { Random } from '../../random.ts';
import type { LayoutName, Sequence } from '../gesture/layout.ts';
import { addNoise } from './sequence_noise.ts';
import { turnAndScale } from './sequence_space.ts';
import { dropFrames, warpTime } from './sequence_time.ts';

/** How far a changed recording may lie from the recorded one: what is uniform lies between minus and plus this. */
const [WARP, LOG_SCALE, RADIANS] = [0.15, 0.1, 0.17];
const DROPPED_SHARE = 0.05;
const SIGNAL_TO_NOISE_DB = 30;

/**
 * The recording as the same person might have made it another time: a little faster here and slower there, nearer
 * to the camera, head or tablet tilted, with a frame lost and the tracker's unrest. Landmarks that are missing stay
 * missing. Numbers of unknown meaning are warped in time, lose frames and get noise, but are not turned or scaled.
 * Mirroring is not among the changes: many gestures mean something else with the other hand.
 */
export function augmentSequence(sequence: Sequence, layout: LayoutName, random: Random): Sequence {
  const spread = (limit: number) => limit * (2 * random.uniform() - 1);
  const warped = warpTime(sequence, spread(WARP));
  const turned = turnAndScale(warped, layout, spread(RADIANS), exp(spread(LOG_SCALE)));
  const dropped = dropFrames(turned, DROPPED_SHARE, random.fork('frames'));
  return addNoise(dropped, layout, SIGNAL_TO_NOISE_DB, random.fork('noise'));
}
