import type { Drawing } from './canvas.tsx';
import type { Group, Part } from './geometry.ts';
import { type Box, fitInto, type Point, pointAt } from './landmarks.ts';
import type { Sequence } from './signal.ts';

export interface Skeleton {
  sequence: Sequence;
  groups: readonly Group[];
  box: Box;
  aspect: number;
}

const colours: Record<Part, string> = {
  pose: '--text-soft',
  face: '--text-soft',
  left: '--part-validation',
  right: '--accent',
};

/** For how many frames the way of a hand stays to be seen. */
const TRAIL = 12;
const WRIST = 0;

/** The landmarks of one frame, and where the hands were just before. */
export function drawSkeleton(drawing: Drawing, skeleton: Skeleton, frame: number, withTrail = true): void {
  const { sequence, groups, box, aspect } = skeleton;
  const { width, height } = drawing;
  const margin = Math.min(width, height) * 0.09;
  const toPlace = fitInto(box, { width, height, margin, aspect });
  const place = (group: Group, at: number, index: number) => {
    const point = pointAt(sequence, at, group, index);
    return point && toPlace(point);
  };
  const weight = Math.max(1, Math.min(width, height) / 150);
  for (const group of groups) {
    if (withTrail && isHand(group)) {
      drawTrail(
        drawing,
        trailOf(frame, (at) => place(group, at, WRIST)),
        colours[group.part],
        weight,
      );
    }
    const points = Array.from({ length: group.count }, (_, index) => place(group, frame, index));
    drawBones(drawing, group, points, weight);
    drawJoints(drawing, group, points, weight);
  }
}

function isHand({ part }: Group): boolean {
  return part === 'left' || part === 'right';
}

function trailOf(frame: number, place: (frame: number) => Point | null): (Point | null)[] {
  const first = Math.max(0, frame - TRAIL);
  return Array.from({ length: frame - first + 1 }, (_, i) => place(first + i));
}

/** Older pieces are fainter. */
export function drawTrail(
  { context, colour }: Drawing,
  trail: readonly (Point | null)[],
  token: string,
  weight: number,
): void {
  context.strokeStyle = colour(token);
  context.lineWidth = 2.5 * weight;
  // Round ends would show twice where two faint pieces meet.
  context.lineCap = 'butt';
  for (let i = 1; i < trail.length; i++) {
    context.globalAlpha = 0.55 * (i / trail.length);
    strokeLine(context, trail[i - 1] ?? null, trail[i] ?? null);
  }
  context.globalAlpha = 1;
}

function drawBones(
  { context, colour }: Drawing,
  { part, bones }: Group,
  points: (Point | null)[],
  weight: number,
) {
  context.strokeStyle = colour(colours[part]);
  context.lineWidth = (part === 'pose' ? 2.2 : 1.6) * weight;
  context.lineCap = 'round';
  for (const [from, to] of bones) strokeLine(context, points[from] ?? null, points[to] ?? null);
}

function drawJoints({ context, colour }: Drawing, { part }: Group, points: (Point | null)[], weight: number) {
  context.fillStyle = colour(colours[part]);
  const radius = (part === 'face' ? 0.9 : 1.5) * weight;
  for (const [index, point] of points.entries()) {
    if (!point || (part === 'pose' && isFinger(index))) continue;
    context.beginPath();
    context.arc(point.x, point.y, radius, 0, 2 * Math.PI);
    context.fill();
  }
}

/** The pose's guesses at little finger, index finger and thumb. */
function isFinger(index: number): boolean {
  return index >= 17 && index <= 22;
}

function strokeLine(context: CanvasRenderingContext2D, from: Point | null, to: Point | null): void {
  if (!from || !to) return;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
}
