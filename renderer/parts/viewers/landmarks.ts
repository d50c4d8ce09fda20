import type { Group } from './geometry.ts';
import type { Sequence } from './signal.ts';

export interface Point {
  x: number;
  y: number;
}

/** Below this the tracker is only guessing where a point of the body is. */
const LEAST_VISIBILITY = 0.3;
const VISIBILITY = 3;
/** Hips and below: often outside the picture, so they do not decide how large a gesture is drawn. */
const FIRST_OF_LEGS = 25;

/** Where a landmark is in a frame; null: it was not found. A group that is all zeros is lost. */
export function pointAt(sequence: Sequence, frame: number, group: Group, index: number): Point | null {
  const start = frame * sequence.dims + group.offset;
  const at = start + index * group.stride;
  const [x, y] = [sequence.values[at], sequence.values[at + 1]];
  if (x === undefined || y === undefined || !Number.isFinite(x) || !Number.isFinite(y)) return null;
  if (group.stride === 4 && (sequence.values[at + VISIBILITY] ?? 1) < LEAST_VISIBILITY) return null;
  return isFound(sequence, start, group) ? { x, y } : null;
}

function isFound({ values }: Sequence, start: number, { count, stride }: Group): boolean {
  for (let i = start; i < start + count * stride; i++) if (values[i] !== 0) return true;
  return false;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The smallest box around everything that moves in a recording; null where nothing was ever found. */
export function boxAround(sequence: Sequence, groups: readonly Group[]): Box | null {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let frame = 0; frame < sequence.frames; frame++) {
    for (const group of groups) {
      const count = group.part === 'pose' ? FIRST_OF_LEGS : group.count;
      for (let i = 0; i < count; i++) extend(box, pointAt(sequence, frame, group, i));
    }
  }
  return box.left <= box.right ? box : null;
}

function extend(box: Box, point: Point | null): void {
  if (!point) return;
  box.left = Math.min(box.left, point.x);
  box.right = Math.max(box.right, point.x);
  box.top = Math.min(box.top, point.y);
  box.bottom = Math.max(box.bottom, point.y);
}

interface Place {
  width: number;
  height: number;
  margin: number;
  /** How much wider a unit of x is than one of y. */
  aspect: number;
}

/** Puts a box into the middle of a place, as large as fits, without distorting it. */
export function fitInto(box: Box, { width, height, margin, aspect }: Place): (point: Point) => Point {
  const [wide, high] = [(box.right - box.left) * aspect, box.bottom - box.top];
  const room = { x: Math.max(1, width - 2 * margin), y: Math.max(1, height - 2 * margin) };
  const scale = Math.min(room.x / Math.max(wide, 1e-9), room.y / Math.max(high, 1e-9));
  const [middleX, middleY] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return ({ x, y }) => ({
    x: width / 2 + (x - middleX) * aspect * scale,
    y: height / 2 + (y - middleY) * scale,
  });
}
