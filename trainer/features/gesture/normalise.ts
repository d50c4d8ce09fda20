import { type Frames, interleave } from '../frames.ts';
import { type LandmarkTrack, landmarkTrack } from './gaps.ts';
import { type LandmarkGroup, type LayoutName, landmarkGroups, type Sequence } from './layout.ts';
import { median } from './median.ts';

/** The pose landmarks that gestures are made with: nose, shoulders, elbows, wrists. */
export const POSE = [0, 11, 12, 13, 14, 15, 16];
export const [LEFT_SHOULDER, RIGHT_SHOULDER] = [11, 12];
/** Of a hand without its wrist: the joints that say how each finger is bent. */
export const FINGERS = [1, 4, 5, 6, 8, 9, 10, 12, 13, 14, 16, 17, 18, 20];
/** Of the recorder's 32 face landmarks: the outer corners of the eyes, and the bridge of the nose between them. */
export const [LEFT_EYE, RIGHT_EYE, BRIDGE] = [8, 12, 23];

/** Where the origin lies in the picture and how long one unit is. */
interface Reference {
  x: number;
  y: number;
  unit: number;
}

/** One channel of the normalised frames, over time. */
type Channel = Float64Array;

/**
 * Frames in which neither the place in the picture nor the distance to the camera matters: arms and wrists in
 * shoulder widths from the middle of the shoulders, fingers in hand sizes from their wrist, the face in eye
 * distances from the bridge of the nose, and for each hand whether it was seen. Without a pose, wrists are in
 * hand sizes from where they mostly are. What is missing is 0. Tracks and free numbers stay as they are.
 */
export function normalisedFrames(layout: LayoutName, maxGap: number, sequence: Sequence): Frames {
  const groups = landmarkGroups(layout);
  if (groups.length === 0) {
    return { frames: sequence.frames, channels: sequence.dims, values: Float64Array.from(sequence.values) };
  }
  const pose = groups.find(({ part }) => part === 'pose');
  const body = pose ? shoulders(sequence, pose, maxGap) : null;
  return interleave(
    groups.flatMap((group) => {
      if (group.part === 'pose') return poseChannels(sequence, group, maxGap, body);
      const track = landmarkTrack(sequence, columnsOf(group), maxGap);
      return group.part === 'face'
        ? faceChannels(track, group)
        : [...handChannels(track, group, body), presence(sequence, group)];
    }),
  );
}

/** Numbers in one normalised frame. */
export function normalisedChannels(layout: LayoutName, dims: number): number {
  const groups = landmarkGroups(layout);
  if (groups.length === 0) return dims;
  return groups.reduce((sum, group) => sum + channelCount(group), 0);
}

function channelCount({ part, count, depth }: LandmarkGroup): number {
  if (part === 'pose') return POSE.length * 2;
  return part === 'face' ? count * 2 : 2 + FINGERS.length * (depth ? 3 : 2) + 1;
}

export function columnsOf(group: LandmarkGroup): number[] {
  return Array.from({ length: group.count }, (_, i) => landmarkColumns(group, i, group.depth ? 3 : 2)).flat();
}

export function landmarkColumns(
  { offset, stride }: LandmarkGroup,
  landmark: number,
  numbers: number,
): number[] {
  return Array.from({ length: numbers }, (_, k) => offset + landmark * stride + k);
}

function shoulders(sequence: Sequence, pose: LandmarkGroup, maxGap: number): Reference {
  const [left, right] = [LEFT_SHOULDER, RIGHT_SHOULDER].map((landmark) =>
    landmarkTrack(sequence, landmarkColumns(pose, landmark, 2), maxGap),
  ) as [LandmarkTrack, LandmarkTrack];
  const both = left.known.flatMap((known, t) => (known && right.known[t] ? [t] : []));
  const middle = (axis: number) => median(both.map((t) => (at(left, t, axis) + at(right, t, axis)) / 2));
  const width = both.map((t) => distance(at(left, t, 0) - at(right, t, 0), at(left, t, 1) - at(right, t, 1)));
  return { x: middle(0), y: middle(1), unit: median(width) || 1 };
}

function poseChannels(
  sequence: Sequence,
  pose: LandmarkGroup,
  maxGap: number,
  body: Reference | null,
): Channel[] {
  const { x, y, unit } = body ?? { x: 0, y: 0, unit: 1 };
  return POSE.flatMap((landmark) => {
    const track = landmarkTrack(sequence, landmarkColumns(pose, landmark, 2), maxGap);
    return [x, y].map((origin, axis) => whenKnown(track, (t) => (at(track, t, axis) - origin) / unit));
  });
}

function handChannels(track: LandmarkTrack, group: LandmarkGroup, body: Reference | null): Channel[] {
  const numbers = group.depth ? 3 : 2;
  const known = track.known.flatMap((seen, t) => (seen ? [t] : []));
  const size = median(known.map((t) => handSize(track, t, numbers))) || 1;
  const home = (axis: number) => median(known.map((t) => at(track, t, axis)));
  const { x, y, unit } = body ?? { x: home(0), y: home(1), unit: size };
  const wrist = [x, y].map((origin, axis) => whenKnown(track, (t) => (at(track, t, axis) - origin) / unit));
  const fingers = FINGERS.flatMap((landmark) =>
    Array.from({ length: numbers }, (_, k) =>
      whenKnown(track, (t) => (at(track, t, landmark * numbers + k) - at(track, t, k)) / size),
    ),
  );
  return [...wrist, ...fingers];
}

/** Root mean square distance of the landmarks from the wrist, in the picture. */
function handSize(track: LandmarkTrack, t: number, numbers: number): number {
  let squares = 0;
  for (let i = 0; i < track.width; i += numbers) {
    squares += (at(track, t, i) - at(track, t, 0)) ** 2 + (at(track, t, i + 1) - at(track, t, 1)) ** 2;
  }
  return Math.sqrt(squares / (track.width / numbers));
}

function faceChannels(track: LandmarkTrack, { count }: LandmarkGroup): Channel[] {
  const eyes = (t: number) =>
    distance(
      at(track, t, 2 * LEFT_EYE) - at(track, t, 2 * RIGHT_EYE),
      at(track, t, 2 * LEFT_EYE + 1) - at(track, t, 2 * RIGHT_EYE + 1),
    );
  const unit = median(track.known.flatMap((seen, t) => (seen ? [eyes(t)] : []))) || 1;
  return Array.from({ length: 2 * count }, (_, i) =>
    whenKnown(track, (t) => (at(track, t, i) - at(track, t, 2 * BRIDGE + (i % 2))) / unit),
  );
}

/** 1 in frames in which the tracker itself found the hand. */
function presence(sequence: Sequence, group: LandmarkGroup): Channel {
  return Float64Array.from(landmarkTrack(sequence, columnsOf(group), 0).known, Number);
}

function at({ width, values }: LandmarkTrack, t: number, column: number): number {
  return values[t * width + column] ?? 0;
}

function whenKnown({ known }: LandmarkTrack, value: (t: number) => number): Channel {
  return Float64Array.from(known, (seen, t) => (seen ? value(t) : 0));
}

/** Not Math.hypot, whose last bit differs between machines. */
function distance(dx: number, dy: number): number {
  return Math.sqrt(dx ** 2 + dy ** 2);
}
