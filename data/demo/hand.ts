import { sinPi } from '../importers/wav/sine.ts';

/**
 * A flat hand of 21 landmarks (wrist, then four joints of each finger from the thumb on), as a camera sees
 * it: x to the right and y down, both as a share of the picture.
 */
export interface HandPose {
  x: number;
  y: number;
  /** Turn of the hand in half circles; 0 points up. */
  tilt: number;
  /** 0 open, 1 a fist. */
  curl: number;
  /** Length of the middle finger's tip from the wrist. */
  size: number;
}

export const HAND_DIMS = 42;

const FINGER_LENGTHS = [0.7, 0.95, 1, 0.94, 0.8];
/** Half circles away from the middle finger, hand open. */
const FINGER_ANGLES = [-0.28, -0.09, 0, 0.08, 0.17];
/** Where the joints of an open finger lie, and how much of that a fist takes away. */
const JOINTS = [0.45, 0.68, 0.85, 1];
const FOLDED = [0.05, 0.3, 0.55, 0.62];

/** The landmarks of a pose as x, y, x, y, … */
export function landmarks({ x, y, tilt, curl, size }: HandPose): number[] {
  const points = [x, y];
  FINGER_LENGTHS.forEach((length, finger) => {
    const angle = tilt + (FINGER_ANGLES[finger] ?? 0) * (1 - 0.5 * curl);
    JOINTS.forEach((joint, i) => {
      const reach = size * length * joint * (1 - (FOLDED[i] ?? 0) * curl);
      points.push(x + reach * sinPi(angle), y - reach * sinPi(angle + 0.5));
    });
  });
  return points;
}
