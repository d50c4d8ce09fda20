import type { Spot } from './map_view.ts';

/** Points of a picture: which is meant, which lie in a box, which comes next. */
export interface Placed extends Spot {
  sample_id: number;
}

/** The nearest point within `reach` pixels. */
export function pointNear(points: readonly Placed[], spot: Spot, reach: number): Placed | null {
  return best(points, (point) => {
    const distance = Math.hypot(point.x - spot.x, point.y - spot.y);
    return distance <= reach ? distance : null;
  });
}

/** The points in the box between two corners. */
export function pointsWithin(points: readonly Placed[], from: Spot, to: Spot): number[] {
  const between = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b);
  return points
    .filter(({ x, y }) => between(x, from.x, to.x) && between(y, from.y, to.y))
    .map(({ sample_id }) => sample_id);
}

const directions: Readonly<Record<string, Spot>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/**
 * The point that an arrow key leads to: the nearest in its direction, where what lies off to the side counts as
 * twice as far. null: the key is none of them, or there is nothing that way.
 */
export function pointTowards(points: readonly Placed[], from: Placed, key: string): Placed | null {
  const direction = Object.hasOwn(directions, key) ? directions[key] : undefined;
  if (!direction) return null;
  return best(points, (point) => {
    const [dx, dy] = [point.x - from.x, point.y - from.y];
    const ahead = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    return ahead > 0 && aside <= 2 * ahead ? ahead + 2 * aside : null;
  });
}

/** The point with the smallest cost; null costs are out. */
function best(points: readonly Placed[], costOf: (point: Placed) => number | null): Placed | null {
  let [found, least] = [null as Placed | null, Infinity];
  for (const point of points) {
    const cost = costOf(point);
    if (cost !== null && cost < least) [found, least] = [point, cost];
  }
  return found;
}
