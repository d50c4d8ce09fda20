import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featureExtractor } from '../../../features/extract.ts';
import type { LayoutName } from '../../../features/gesture/layout.ts';
import {
  gestureFramesSpec,
  gestureRecipes,
  gestureStatisticsSpec,
} from '../../../features/gesture/recipes.ts';
import type { FeatureSpec } from '../../../features/spec.ts';
import { openFeatures } from './testing.ts';
import { anyGesture, dimsOf } from './testing_gestures.ts';

const layouts: readonly LayoutName[] = ['body_xy', 'body_xyz', 'hand_xy', 'hand_xyz', 'free'];

/** Of numbers that are single precision themselves. */
const ROUNDING = 1e-6;

async function expectSame(spec: FeatureSpec, layout: LayoutName): Promise<void> {
  const inGraph = await openFeatures(spec, ['frames', dimsOf[layout]]);
  const inApp = featureExtractor(spec);
  await fc.assert(
    fc.asyncProperty(anyGesture(layout), async (gesture) => {
      const [actual, expected] = [await inGraph(gesture), inApp(gesture)];
      expect(actual).toHaveLength(expected.length);
      const scale = Math.max(1, ...expected.map(Math.abs));
      const differences = actual.map((value, i) => Math.abs(value - (expected[i] ?? Number.NaN)) / scale);
      expect(Math.max(...differences)).toBeLessThan(ROUNDING);
    }),
    { numRuns: 20 },
  );
}

describe.each(layouts)('features of %s in the graph are those of the app', (layout) => {
  const moving = fc.sample(anyGesture(layout), { numRuns: 8, seed: 1 });

  test.each(gestureRecipes(moving).map((recipe) => [recipe.name, recipe.fit(moving, 1)] as const))(
    '%s',
    async (_name, spec) => expectSame(spec, layout),
  );

  test('speeds and velocities', async () => {
    await expectSame({ ...gestureStatisticsSpec(moving), parts: ['mean_abs_velocity', 'path'] }, layout);
    await expectSame({ ...gestureFramesSpec(moving), velocity: true, selection: 'keyframes' }, layout);
  });
});

test.each(['hand_xy', 'hand_xyz', 'track_xy', 'body_xy', 'free'] as const)(
  'the features of a single frame of %s in the graph are those of the app',
  async (layout) => {
    const pose = {
      kind: 'sequence',
      frames: 1,
      dims: dimsOf[layout],
      values: new Float32Array(dimsOf[layout]),
    } as const;
    await expectSame(gestureStatisticsSpec([pose]), layout);
  },
);
