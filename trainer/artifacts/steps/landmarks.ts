import type { LayoutName } from '../../features/gesture/layout.ts';
import type { GestureFramesSpec, GestureStatisticsSpec } from '../../features/gesture/spec.ts';

/** From the recorded frames v to the normalised frames n. */
export function normaliseSteps({ layout, dims, max_gap }: GestureStatisticsSpec | GestureFramesSpec) {
  const input = `A recording is T frames v[0] to v[T - 1] of ${dims} numbers each: ${LAYOUTS[layout]}`;
  if (layout === 'free' || layout === 'track_xy') return { input, normalise: 'n[t] = v[t].' };
  return { input, missing: missing(max_gap), normalise: normalise(layout) };
}

const LAYOUTS: Record<LayoutName, string> = {
  body_xy:
    '33 MediaPipe pose landmarks (x, y), 21 landmarks (x, y) of the left hand, 21 of the right hand, 32 of the face.',
  body_xyz:
    '33 MediaPipe pose landmarks (x, y, z, visibility), 21 landmarks (x, y, z) of the left hand, 21 of the right.',
  hand_xy: '21 MediaPipe landmarks (x, y) of a hand.',
  hand_xyz: '21 MediaPipe landmarks (x, y, z) of a hand.',
  track_xy: 'the path of one point, x and y in turn, relative to where it began.',
  free: 'numbers of any meaning.',
};

function missing(maxGap: number): string {
  return (
    'A pose landmark, a hand or the face is missing in a frame whose numbers for it (of the pose: x and y; of the ' +
    `others: all coordinates) are all 0. A stretch of at most ${maxGap} missing frames is filled: linear in time ` +
    'between the frames around it; before the first or after the last seen frame, with the nearest seen one. ' +
    'Filled frames count as known from here on. What stays missing gives 0 in every number below.'
  );
}

function normalise(layout: LayoutName): string {
  const axes = layout.endsWith('xyz') ? 'x, y and z' : 'x and y';
  const hand =
    'for each hand: x and y of its wrist, less the origin, divided by the unit; of its landmarks 1, 4, 5, 6, 8, 9, ' +
    `10, 12, 13, 14, 16, 17, 18, 20 ${axes} less those of its wrist, divided by the hand's size, which is the ` +
    'median over known frames of the root mean square distance in x and y of its 21 landmarks from its wrist; ' +
    '1 where the hand was seen before filling, else 0';
  if (layout.startsWith('hand'))
    return `n[t] = ${hand}. The origin is the median of the wrist over known frames, the unit the hand's size.`;
  const face =
    '; x and y of each face landmark less those of landmark 23 of the face, divided by the median distance of ' +
    'its landmarks 8 and 12';
  return (
    'The origin is the median, in x and in y, of the middle of the shoulders (pose landmarks 11 and 12) over ' +
    'frames in which both are known; the unit is the median of their distance. n[t] = x and y of the pose ' +
    `landmarks 0, 11, 12, 13, 14, 15 and 16 less the origin, divided by the unit; ${hand}` +
    `${layout === 'body_xy' ? face : ''}. A median of 0 in a divisor is replaced by 1.`
  );
}
