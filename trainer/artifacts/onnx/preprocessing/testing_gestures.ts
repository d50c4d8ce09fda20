import fc from 'fast-check';
import { type LayoutName, landmarkGroups, type Sequence } from '../../../features/gesture/layout.ts';
import { createRandom, type Random } from '../../../random.ts';

/** Numbers in a frame of each layout. */
export const dimsOf: Readonly<Record<LayoutName, number>> = {
  ...{ body_xy: 214, body_xyz: 258, hand_xy: 42, hand_xyz: 63, track_xy: 24, free: 5 },
};

/** Gestures of one layout, from one frame on: still or moving, with landmarks lost for a while or for good. */
export function anyGesture(layout: LayoutName): fc.Arbitrary<Sequence> {
  return fc
    .record({
      frames: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 60 })),
      seed: fc.nat(1_000_000),
      stillness: fc.constantFrom(0, 0.5, 1),
      /** Share of the frames in which a group of landmarks is lost or found again. */
      unrest: fc.constantFrom(0, 0.1, 0.4),
      lost: fc.boolean(),
    })
    .map(({ frames, seed, stillness, unrest, lost }) => {
      const random = createRandom(seed);
      const values = wandering(random, frames, dimsOf[layout], stillness);
      lose(values, frames, layout, random, { unrest, lost });
      return { kind: 'sequence', frames, dims: dimsOf[layout], values };
    });
}

function wandering(random: Random, frames: number, dims: number, stillness: number): Float32Array {
  const values = new Float32Array(frames * dims);
  for (let t = 0; t < frames; t++) {
    const still = t > 0 && random.uniform() < stillness;
    for (let d = 0; d < dims; d++) {
      const before = t === 0 ? random.uniform() : (values[(t - 1) * dims + d] ?? 0);
      values[t * dims + d] = still ? before : before + 0.02 * random.normal();
    }
  }
  return values;
}

/** A landmark that the tracker did not find is all zeros. */
function lose(
  values: Float32Array,
  frames: number,
  layout: LayoutName,
  random: Random,
  { unrest, lost }: { unrest: number; lost: boolean },
): void {
  const dims = dimsOf[layout];
  for (const { offset, count, stride } of landmarkGroups(layout)) {
    let away = lost;
    for (let t = 0; t < frames; t++) {
      if (random.uniform() < unrest) away = !away;
      if (away) values.fill(0, t * dims + offset, t * dims + offset + count * stride);
    }
  }
}
