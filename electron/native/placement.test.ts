import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placementOf, SMALLEST } from './placement.ts';

const laptop = { x: 0, y: 0, width: 1440, height: 860 };
const monitor = { x: 1440, y: 0, width: 2560, height: 1400 };
const onMonitor = { x: 1600, y: 100, width: 1800, height: 1200 };

test('a window opens where it was', () => {
  expect(placementOf(onMonitor, [laptop, monitor])).toEqual(onMonitor);
});

test('where its monitor is gone it opens in the middle, no larger than what is left', () => {
  expect(placementOf(onMonitor, [laptop])).toEqual({ width: 1440, height: 860 });
});

test('the first time it has its usual size', () => {
  expect(placementOf(null, [monitor])).toEqual({ width: 1280, height: 860 });
  expect(placementOf(null, [])).toEqual({ width: 1280, height: 860 });
});

test('wherever it was, its title can be reached and it is large enough to be used', () => {
  const coordinate = fc.integer({ min: -10_000, max: 10_000 });
  const length = fc.integer({ min: 1, max: 10_000 });
  const rectangle = fc.record({ x: coordinate, y: coordinate, width: length, height: length });
  fc.assert(
    fc.property(rectangle, (last) => {
      const { x, y, width, height } = placementOf(last, [laptop, monitor]);
      expect(width).toBeGreaterThanOrEqual(SMALLEST.width);
      expect(height).toBeGreaterThanOrEqual(SMALLEST.height);
      if (x === undefined || y === undefined) return;
      const seen = [laptop, monitor].some(
        (display) =>
          y >= display.y &&
          y < display.y + display.height &&
          x < display.x + display.width &&
          x + width > display.x,
      );
      expect(seen).toBe(true);
    }),
  );
});
