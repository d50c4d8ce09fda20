import { z } from 'zod';
import type { Signal } from '../../../data/schema.ts';

export type Sequence = Extract<Signal, { kind: 'sequence' }>;

/**
 * What the numbers of a frame mean. `body_xy` and `body_xyz` are MediaPipe's 33 pose landmarks and two hands
 * (the former with 32 face landmarks), `hand_xy` and `hand_xyz` one hand of 21 landmarks, `track_xy` a single
 * frame that holds the path of one point, relative to where it began; `free` is everything else.
 */
export const layoutNameSchema = z.enum(['body_xy', 'body_xyz', 'hand_xy', 'hand_xyz', 'track_xy', 'free']);
export type LayoutName = z.infer<typeof layoutNameSchema>;

export type LandmarkPart = 'pose' | 'left_hand' | 'right_hand' | 'face';

/** Landmarks that are found or lost together: `count` of them, `stride` numbers each, x, y and, if `depth`, z first. */
export interface LandmarkGroup {
  part: LandmarkPart;
  offset: number;
  count: number;
  stride: number;
  depth: boolean;
}

const [POSE, HAND, FACE] = [33, 21, 32];
const SHORTEST_TRACK = 12;

const groupsOf: Record<LayoutName, readonly LandmarkGroup[]> = {
  // 107 landmarks (x, y): the encoding mediapipe_tasks_video_xy_v1 of the A3CP recorder.
  body_xy: [
    { part: 'pose', offset: 0, count: POSE, stride: 2, depth: false },
    { part: 'left_hand', offset: 66, count: HAND, stride: 2, depth: false },
    { part: 'right_hand', offset: 108, count: HAND, stride: 2, depth: false },
    { part: 'face', offset: 150, count: FACE, stride: 2, depth: false },
  ],
  // Pose (x, y, z, visibility), hands (x, y, z): MediaPipe Holistic without its face.
  body_xyz: [
    { part: 'pose', offset: 0, count: POSE, stride: 4, depth: true },
    { part: 'left_hand', offset: 132, count: HAND, stride: 3, depth: true },
    { part: 'right_hand', offset: 195, count: HAND, stride: 3, depth: true },
  ],
  // Which hand it is stays unknown; it is told by nothing but its name here.
  hand_xy: [{ part: 'right_hand', offset: 0, count: HAND, stride: 2, depth: false }],
  hand_xyz: [{ part: 'right_hand', offset: 0, count: HAND, stride: 3, depth: true }],
  track_xy: [],
  free: [],
};

const byDims = new Map<number, LayoutName>([
  [214, 'body_xy'],
  [258, 'body_xyz'],
  [42, 'hand_xy'],
  [63, 'hand_xyz'],
]);

/** The layout that recordings of one width share; a track is known by its starting points, all of them zero. */
export function layoutOf(recordings: readonly Sequence[]): LayoutName {
  const dims = recordings[0]?.dims ?? 0;
  return byDims.get(dims) ?? (recordings.every(mayBeTrack) ? 'track_xy' : 'free');
}

export function landmarkGroups(layout: LayoutName): readonly LandmarkGroup[] {
  return groupsOf[layout];
}

function mayBeTrack({ frames, dims, values }: Sequence): boolean {
  return frames === 1 && dims >= SHORTEST_TRACK && dims % 2 === 0 && values[0] === 0 && values[1] === 0;
}
