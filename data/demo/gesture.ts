import { sinPi } from '../importers/wav/sine.ts';
import { HAND_DIMS, type HandPose, landmarks } from './hand.ts';
import { between, chance, normal, type Uniform, varied } from './random.ts';

export const GESTURE_FRAMES = 30;

/** What one session's recordings have in common: where the camera stood and how the day was. */
export interface GestureDay {
  x: number;
  y: number;
  zoom: number;
  /** Shaking of the hand, as a share of the picture. */
  tremor: number;
  liveliness: number;
}

export function gestureDay(uniform: Uniform): GestureDay {
  return {
    x: between(uniform, -0.04, 0.04),
    y: between(uniform, -0.03, 0.03),
    zoom: varied(uniform, 0.08),
    tremor: between(uniform, 0.003, 0.009),
    liveliness: varied(uniform, 0.12),
  };
}

/** How one repetition differs from another. */
interface Repetition {
  strength: number;
  cycles: number;
  wander: number;
  curl: number;
}

/** A movement: the hand at `time` (0 to 1), `raised` saying how far it is on its way (0 rest, 1 there). */
export type Movement = (time: number, raised: number, repetition: Repetition) => Omit<HandPose, 'size'>;

const REST = { x: 0.5, y: 0.82 };

export const movements: Readonly<Record<string, Movement>> = {
  /** To the mouth with closed fingers, with small bites. */
  eat: (time, raised, { strength, cycles, curl }) => ({
    x: REST.x - 0.02 * raised,
    y: REST.y - (0.36 * strength + 0.03 * sinPi(2 * cycles * time)) * raised,
    tilt: 0.05 * raised,
    curl: 0.7 + 0.15 * curl,
  }),
  /** To the mouth with a hand around a cup, which is tipped. */
  drink: (_, raised, { strength, curl }) => ({
    x: REST.x + 0.02 * raised,
    y: REST.y - 0.34 * strength * raised,
    tilt: 0.3 * strength * raised,
    curl: 0.5 + 0.2 * curl,
  }),
  /** From side to side in front of the chest. */
  more: (time, raised, { strength, cycles, curl }) => ({
    x: REST.x + 0.12 * strength * sinPi(2 * cycles * time) * raised,
    y: REST.y - 0.24 * raised,
    tilt: 0,
    curl: 0.6 + 0.2 * curl,
  }),
  /** An open hand held up. */
  help: (_, raised, { strength, curl }) => ({
    x: REST.x + 0.08 * raised,
    y: REST.y - 0.5 * strength * raised,
    tilt: 0.03 * raised,
    curl: 0.25 + 0.2 * curl,
  }),
  /** Nothing meant: the hand rests, or moves for its own reasons. */
  no_action: (time, raised, { strength, wander, curl }) => ({
    x: REST.x + 0.12 * wander * raised,
    y: REST.y - 0.08 * strength * raised * (0.5 + Math.abs(wander)) + 0.02 * sinPi(time),
    tilt: 0.06 * wander,
    curl: 0.45 + 0.3 * curl,
  }),
};

/** One recording, 30 frames × 42: never twice the same, and sometimes the hand is lost for some frames. */
export function recordGesture(move: Movement, day: GestureDay, uniform: Uniform): Float32Array {
  const repetition = {
    strength: day.liveliness * varied(uniform, 0.15),
    cycles: between(uniform, 2, 3.5),
    wander: between(uniform, -1, 1),
    curl: between(uniform, -1, 1),
  };
  const begin = between(uniform, 0.02, 0.25);
  const end = between(uniform, 0.75, 0.98);
  const lost = chance(uniform, 0.06) ? Math.floor(between(uniform, 0, GESTURE_FRAMES - 4)) : GESTURE_FRAMES;
  const values = new Float32Array(GESTURE_FRAMES * HAND_DIMS);
  for (let frame = 0; frame < GESTURE_FRAMES; frame++) {
    if (frame >= lost && frame < lost + 4) continue;
    const time = frame / (GESTURE_FRAMES - 1);
    const pose = move(time, raisedAt(time, begin, end), repetition);
    values.set(seen(pose, day, uniform), frame * HAND_DIMS);
  }
  return values;
}

/** Up within a quarter of the way, held, and down again. */
function raisedAt(time: number, begin: number, end: number): number {
  const slope = (end - begin) / 4;
  return smoothStep((time - begin) / slope) * smoothStep((end - time) / slope);
}

function smoothStep(x: number): number {
  const t = Math.max(0, Math.min(1, x));
  return t * t * (3 - 2 * t);
}

/** The landmarks as the day's camera finds them: shifted, zoomed and never quite still. */
function seen(pose: Omit<HandPose, 'size'>, day: GestureDay, uniform: Uniform): number[] {
  const shakeX = day.tremor * normal(uniform);
  const shakeY = day.tremor * normal(uniform);
  const found = landmarks({ ...pose, x: pose.x + shakeX, y: pose.y + shakeY, size: 0.16 });
  return found.map((value, i) => {
    const shift = i % 2 === 0 ? day.x : day.y;
    return 0.5 + (value - 0.5) * day.zoom + shift + 0.004 * normal(uniform);
  });
}
