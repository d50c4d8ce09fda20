import type { Drawing } from './canvas.tsx';
import type { Placed } from './map_hit.ts';
import type { Kind } from './map_kinds.ts';
import type { Spot } from './map_view.ts';

export interface DrawnPoint extends Placed {
  kind: Kind;
  odd: boolean;
  selected: boolean;
  /** Another meaning was brought out. */
  faded: boolean;
}

interface MapPicture {
  points: readonly DrawnPoint[];
  /** The point under the pointer or the keyboard. */
  current: number | null;
  box: { from: Spot; to: Spot } | null;
}

const RADIUS = 5;

/** Points, the faded ones below, with rings around what is odd, chosen, or pointed at. */
export function drawMap(drawing: Drawing, { points, current, box }: MapPicture): void {
  const shapes = new Map<string, Path2D>();
  const order = (point: DrawnPoint) => (point.faded ? 0 : 1) + (point.selected ? 1 : 0);
  for (const point of points.toSorted((a, b) => order(a) - order(b))) {
    const shape = shapes.get(point.kind.shape) ?? new Path2D(point.kind.shape);
    shapes.set(point.kind.shape, shape);
    drawPoint(drawing, point, shape);
  }
  const pointed = points.find(({ sample_id }) => sample_id === current);
  if (pointed) drawRing(drawing, pointed, RADIUS + 6, '--text', 2.5, []);
  if (box) drawBox(drawing, box);
}

function drawPoint(drawing: Drawing, point: DrawnPoint, shape: Path2D): void {
  const { context, colour } = drawing;
  const radius = point.selected ? RADIUS + 2 : RADIUS;
  context.save();
  context.globalAlpha = point.faded ? 0.18 : 0.9;
  context.translate(point.x, point.y);
  context.scale(radius, radius);
  context.fillStyle = colour(point.kind.token);
  context.fill(shape);
  context.lineWidth = 1.2 / radius;
  context.strokeStyle = colour('--surface');
  context.stroke(shape);
  context.restore();
  if (point.odd && !point.faded) drawRing(drawing, point, RADIUS + 4, '--danger', 1.75, [3, 2.5]);
  if (point.selected) drawRing(drawing, point, RADIUS + 4, '--text', 2, []);
}

function drawRing(
  { context, colour }: Drawing,
  { x, y }: Spot,
  radius: number,
  token: string,
  width: number,
  dash: number[],
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.strokeStyle = colour(token);
  context.lineWidth = width;
  context.setLineDash(dash);
  context.stroke();
  context.setLineDash([]);
}

function drawBox({ context, colour }: Drawing, { from, to }: { from: Spot; to: Spot }): void {
  const place = [from.x, from.y, to.x - from.x, to.y - from.y] as const;
  context.fillStyle = colour('--accent');
  context.globalAlpha = 0.12;
  context.fillRect(...place);
  context.globalAlpha = 1;
  context.strokeStyle = colour('--accent');
  context.lineWidth = 1.5;
  context.strokeRect(...place);
}
