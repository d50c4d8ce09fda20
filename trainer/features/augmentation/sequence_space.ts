import { cos, sin } from '../../engine/math.ts';
import { type LandmarkPart, type LayoutName, landmarkGroups, type Sequence } from '../gesture/layout.ts';
import { eachLandmark, isSeen } from './sequence_landmarks.ts';

/** Turns all seen landmarks in the plane of the picture and scales them; a body about its middle, a hand about 0. */
export function turnAndScale(
  sequence: Sequence,
  layout: LayoutName,
  radians: number,
  scale: number,
): Sequence {
  const [c, s] = [scale * cos(radians), scale * sin(radians)];
  const values = sequence.values.slice();
  const [x0, y0] = isBody(layout) ? centreOf(sequence, layout) : [0, 0];
  eachLandmark(sequence, layout, (at, { depth }) => {
    if (!isSeen(values, at)) return;
    const [x, y] = [(values[at] ?? 0) - x0, (values[at + 1] ?? 0) - y0];
    values[at] = x0 + c * x - s * y;
    values[at + 1] = y0 + s * x + c * y;
    if (depth) values[at + 2] = scale * (values[at + 2] ?? 0);
  });
  return { ...sequence, values };
}

/**
 * Left becomes right: x turns over, the hands and the sides of the pose change places. The face, whose landmarks
 * have no left and right here, only turns over. Only for gestures that mean the same with either hand; nothing
 * here can know that.
 */
export function mirrorSequence(sequence: Sequence, layout: LayoutName): Sequence {
  const groups = landmarkGroups(layout);
  const values = sequence.values.slice();
  eachLandmark(sequence, layout, (at, group, landmark, frame) => {
    const twin = groups.find(({ part }) => part === TWIN[group.part]) ?? group;
    const other = group.part === 'pose' ? poseTwin(landmark) : landmark;
    const from = frame * sequence.dims + twin.offset + other * twin.stride;
    for (let k = 0; k < group.stride; k++) values[at + k] = sequence.values[from + k] ?? 0;
    // A picture is 1 wide; a hand alone is measured from its wrist.
    if (isSeen(values, at)) values[at] = (isBody(layout) ? 1 : 0) - (values[at] ?? 0);
  });
  return { ...sequence, values };
}

const TWIN: Partial<Record<LandmarkPart, LandmarkPart>> = {
  left_hand: 'right_hand',
  right_hand: 'left_hand',
};

/** MediaPipe's pose: nose, left eye 1 to 3, right eye 4 to 6, then left and right in turn. */
function poseTwin(landmark: number): number {
  if (landmark === 0) return 0;
  if (landmark < 7) return landmark < 4 ? landmark + 3 : landmark - 3;
  return landmark % 2 === 1 ? landmark + 1 : landmark - 1;
}

/** The mean of all seen landmarks. */
function centreOf(sequence: Sequence, layout: LayoutName): [number, number] {
  let [count, x, y] = [0, 0, 0];
  eachLandmark(sequence, layout, (at) => {
    if (!isSeen(sequence.values, at)) return;
    count++;
    x += sequence.values[at] ?? 0;
    y += sequence.values[at + 1] ?? 0;
  });
  return count === 0 ? [0, 0] : [x / count, y / count];
}

function isBody(layout: LayoutName): boolean {
  return layout.startsWith('body');
}
