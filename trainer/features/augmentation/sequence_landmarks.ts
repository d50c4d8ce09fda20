import { type LandmarkGroup, type LayoutName, landmarkGroups, type Sequence } from '../gesture/layout.ts';

/** Calls with the place of each landmark's x in the values, group by group and frame by frame. */
export function eachLandmark(
  sequence: Sequence,
  layout: LayoutName,
  visit: (at: number, group: LandmarkGroup, landmark: number, frame: number) => void,
): void {
  for (const group of landmarkGroups(layout)) {
    for (let frame = 0; frame < sequence.frames; frame++) {
      const start = frame * sequence.dims + group.offset;
      for (let i = 0; i < group.count; i++) visit(start + i * group.stride, group, i, frame);
    }
  }
}

/** A missing landmark is (0, 0). */
export function isSeen(values: Float32Array, at: number): boolean {
  return values[at] !== 0 || values[at + 1] !== 0;
}
