import type { Drawing } from './canvas.tsx';
import { drawTrail } from './draw_skeleton.ts';
import { fitInto, type Point } from './landmarks.ts';
import { movementCurves } from './movement_curves.ts';
import type { Sequence } from './signal.ts';

const tokens = ['--accent', '--part-validation', '--part-test', '--good', '--danger', '--text-soft'];
const dashes = [[], [7, 4], [2, 4], [10, 3, 2, 3], [4, 4], [1, 3]];

/** Numbers whose meaning nobody knows: over time, or, of a single frame, side by side. */
export function drawCurves(drawing: Drawing, sequence: Sequence): void {
  if (sequence.frames < 2) drawValues(drawing, sequence);
  else for (const [i, { shares }] of movementCurves(sequence).entries()) drawCurve(drawing, shares, i);
}

function drawCurve({ context, width, height, colour }: Drawing, shares: Float64Array, index: number): void {
  const margin = height * 0.08;
  context.strokeStyle = colour(tokens[index] ?? '--text-soft');
  context.lineWidth = index === 0 ? 2.5 : 1.75;
  context.setLineDash(dashes[index] ?? []);
  context.beginPath();
  for (const [t, share] of shares.entries()) {
    const x = (t / (shares.length - 1)) * width;
    context.lineTo(x, margin + (1 - share) * (height - 2 * margin));
  }
  context.stroke();
  context.setLineDash([]);
}

function drawValues({ context, width, height, colour }: Drawing, { dims, values }: Sequence): void {
  const reach = values.reduce((far, value) => Math.max(far, Math.abs(value)), 1e-9);
  const [middle, step] = [height / 2, width / dims];
  context.fillStyle = colour('--accent');
  for (const [i, value] of values.entries()) {
    const high = (value / reach) * (middle - 4);
    context.fillRect(
      i * step,
      middle - Math.max(0, high),
      Math.max(1, step * 0.8),
      Math.max(1, Math.abs(high)),
    );
  }
}

/** The path of one point up to a frame, and where it is then. */
export function drawTrack(drawing: Drawing, { values, frames }: Sequence, frame: number): void {
  const points = Array.from(
    { length: frames },
    (_, t): Point => ({ x: values[t * 2] ?? 0, y: values[t * 2 + 1] ?? 0 }),
  );
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const box = {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
  const { context, width, height, colour } = drawing;
  const margin = Math.min(width, height) * 0.12;
  const placed = points.map(fitInto(box, { width, height, margin, aspect: 1 }));
  drawTrail(drawing, placed.slice(0, frame + 1), '--accent', 1.5);
  const now = placed[frame];
  if (!now) return;
  context.fillStyle = colour('--accent');
  context.beginPath();
  context.arc(now.x, now.y, Math.max(3, margin / 4), 0, 2 * Math.PI);
  context.fill();
}
