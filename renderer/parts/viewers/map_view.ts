import type { MapPoint } from './map_kinds.ts';

/** A window onto the map: the middle of what is seen, and how much it is enlarged; 1 shows all. */
export interface MapView {
  x: number;
  y: number;
  zoom: number;
}

export interface Spot {
  x: number;
  y: number;
}

interface Size {
  width: number;
  height: number;
}

const MARGIN = 24;
export const MOST_ZOOM = 16;

/** All of a map: its middle, and half of its longer side. */
export function extentOf(points: readonly MapPoint[]): { middle: Spot; reach: number } {
  const [xs, ys] = [range(points.map(({ x }) => x)), range(points.map(({ y }) => y))];
  return {
    middle: { x: (xs.low + xs.high) / 2, y: (ys.low + ys.high) / 2 },
    reach: Math.max(xs.high - xs.low, ys.high - ys.low, 1e-9) / 2,
  };
}

function range(values: readonly number[]): { low: number; high: number } {
  return values.reduce(
    ({ low, high }, value) => ({ low: Math.min(low, value), high: Math.max(high, value) }),
    values.length > 0 ? { low: Infinity, high: -Infinity } : { low: 0, high: 0 },
  );
}

/** From the map to the picture and back, in CSS pixels. */
export function projection(view: MapView, reach: number, { width, height }: Size) {
  const scale = (view.zoom * Math.max(1, Math.min(width, height) / 2 - MARGIN)) / reach;
  return {
    toPicture: ({ x, y }: Spot): Spot => ({
      x: width / 2 + (x - view.x) * scale,
      y: height / 2 + (y - view.y) * scale,
    }),
    toMap: ({ x, y }: Spot): Spot => ({
      x: view.x + (x - width / 2) / scale,
      y: view.y + (y - height / 2) / scale,
    }),
  };
}

/** Enlarged by `factor` so that the place `around` (on the map) stays where it is in the picture. */
export function zoomed(view: MapView, factor: number, around: Spot): MapView {
  const zoom = Math.min(MOST_ZOOM, Math.max(1, view.zoom * factor));
  const kept = view.zoom / zoom;
  return { zoom, x: around.x + (view.x - around.x) * kept, y: around.y + (view.y - around.y) * kept };
}
