import type { Sequence } from './signal.ts';

/**
 * What the numbers of a frame draw. The widths and groups are those by which the trainer reads gestures
 * (trainer/features/gesture/layout.ts): MediaPipe's pose, hands and face.
 */

export type Bone = readonly [from: number, to: number];
export type Part = 'pose' | 'left' | 'right' | 'face';

/** Landmarks that are found or lost together: `count` of them, `stride` numbers each, x and y first. */
export interface Group {
  part: Part;
  offset: number;
  count: number;
  stride: number;
  bones: readonly Bone[];
}

export type Geometry =
  | { kind: 'body' | 'hand'; groups: readonly Group[]; aspect: number }
  | { kind: 'track' }
  | { kind: 'curves' };

const handBones: readonly Bone[] = [
  ...[1, 5, 9, 13, 17].flatMap((first): Bone[] => [
    [first, first + 1],
    [first + 1, first + 2],
    [first + 2, first + 3],
  ]),
  ...([
    [0, 1],
    [0, 5],
    [5, 9],
    [9, 13],
    [13, 17],
    [0, 17],
  ] as const),
];

/** Shoulders, arms, trunk and legs; the pose's own guesses at fingers are left to the hands. */
const poseBones: readonly Bone[] = [
  ...([
    [11, 12],
    [11, 13],
    [13, 15],
    [12, 14],
    [14, 16],
    [11, 23],
    [12, 24],
    [23, 24],
  ] as const),
  ...([
    [23, 25],
    [25, 27],
    [24, 26],
    [26, 28],
    [9, 10],
  ] as const),
];

const pose = (stride: number): Group => ({ part: 'pose', offset: 0, count: 33, stride, bones: poseBones });
const hand = (part: Part, offset: number, stride: number): Group => ({
  ...{ part, offset, count: 21, stride, bones: handBones },
});

/** Coordinates of a body are shares of a picture, which cameras take wider than high. */
const CAMERA = 4 / 3;

const byWidth = new Map<number, Geometry>([
  [
    214,
    {
      ...{ kind: 'body', aspect: CAMERA },
      groups: [
        pose(2),
        hand('left', 66, 2),
        hand('right', 108, 2),
        { part: 'face', offset: 150, count: 32, stride: 2, bones: [] },
      ],
    },
  ],
  [258, { kind: 'body', aspect: CAMERA, groups: [pose(4), hand('left', 132, 3), hand('right', 195, 3)] }],
  [42, { kind: 'hand', aspect: 1, groups: [hand('right', 0, 2)] }],
  [63, { kind: 'hand', aspect: 1, groups: [hand('right', 0, 3)] }],
]);

const SHORTEST_TRACK = 12;

/** What can be drawn of a sequence; where nobody knows what its numbers mean, how they change. */
export function geometryOf(sequence: Sequence): Geometry {
  return byWidth.get(sequence.dims) ?? (isTrack(sequence) ? { kind: 'track' } : { kind: 'curves' });
}

/** The path of one point in a single frame, relative to where it began. */
function isTrack({ frames, dims, values }: Sequence): boolean {
  return frames === 1 && dims >= SHORTEST_TRACK && dims % 2 === 0 && values[0] === 0 && values[1] === 0;
}

/** A track as what it is: one point a frame. */
export function unrolled({ values, dims, encoding }: Sequence): Sequence {
  return { encoding, frames: dims / 2, dims: 2, values };
}
