import { expect, test } from 'vitest';
import { colourScale, oklchToRgb } from './colour_scale.ts';

/** OKLab's lightness of an sRGB colour (Ottosson 2020), computed the other way round. */
function lightness([r, g, b]: readonly number[]): number {
  const linear = [r, g, b].map((byte = 0) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const sum = (weights: number[]) =>
    Math.cbrt(weights.reduce((total, weight, i) => total + weight * (linear[i] ?? 0), 0));
  return (
    0.2104542553 * sum([0.4122214708, 0.5363325363, 0.0514459929]) +
    0.793617785 * sum([0.2119034982, 0.6806995451, 0.1073969566]) -
    0.0040720468 * sum([0.0883024619, 0.2817188376, 0.6299787005])
  );
}

test.each(['light', 'dark'] as const)(
  'in a %s window equal steps of loudness look equally far apart',
  (look) => {
    const colours = colourScale(look);
    const lights = Array.from({ length: 256 }, (_, i) => lightness([...colours.subarray(i * 3, i * 3 + 3)]));
    const [first = 0, last = 0] = [lights[0], lights[255]];
    expect(Math.abs(last - first)).toBeGreaterThan(0.65);
    for (const [i, light] of lights.entries()) {
      expect(Math.abs(light - (first + ((last - first) * i) / 255))).toBeLessThan(0.012);
    }
  },
);

test('silence lies near the surface it is drawn on', () => {
  expect(Math.min(...colourScale('light').subarray(0, 3))).toBeGreaterThan(235);
  expect(Math.max(...colourScale('dark').subarray(0, 3))).toBeLessThan(40);
});

test('colours are those of the definition', () => {
  expect(oklchToRgb([1, 0, 0])).toEqual([255, 255, 255]);
  expect(oklchToRgb([0, 0, 0])).toEqual([0, 0, 0]);
  // Pure sRGB red.
  expect(oklchToRgb([0.62796, 0.25768, 29.234])).toEqual([255, 0, 0]);
});
