import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../random.ts';
import { type LayoutName, landmarkGroups, layoutOf, type Sequence } from './layout.ts';
import { normalisedChannels, normalisedFrames } from './normalise.ts';

const MAX_GAP = 2;

function recording(dims: number, frames = 6): Sequence {
  const random = createRandom(dims);
  const values = Float32Array.from({ length: frames * dims }, () => 0.3 + 0.4 * random.uniform());
  return { kind: 'sequence', frames, dims, values };
}

/** Every x and y of every landmark scaled and moved in the picture; z with the scale. */
function inPicture(sequence: Sequence, scale: number, dx: number, dy: number): Sequence {
  const values = sequence.values.slice();
  for (const { offset, count, stride, depth } of landmarkGroups(layoutOf([sequence]))) {
    for (let t = 0; t < sequence.frames; t++) {
      for (let i = 0; i < count; i++) {
        const at = t * sequence.dims + offset + i * stride;
        values[at] = (values[at] ?? 0) * scale + dx;
        values[at + 1] = (values[at + 1] ?? 0) * scale + dy;
        if (depth) values[at + 2] = (values[at + 2] ?? 0) * scale;
      }
    }
  }
  return { ...sequence, values };
}

/** The same, but with a group of landmarks not found in some frames. */
function without(sequence: Sequence, part: string, frames: readonly number[]): Sequence {
  const values = sequence.values.slice();
  for (const group of landmarkGroups(layoutOf([sequence]))) {
    if (group.part !== part) continue;
    for (const t of frames) {
      const start = t * sequence.dims + group.offset;
      values.fill(0, start, start + group.count * group.stride);
    }
  }
  return { ...sequence, values };
}

const normalise = (sequence: Sequence) => normalisedFrames(layoutOf([sequence]), MAX_GAP, sequence);

describe.each<[LayoutName, number]>([
  ['body_xy', 214],
  ['body_xyz', 258],
  ['hand_xy', 42],
  ['hand_xyz', 63],
])('normalised frames of %s', (layout, dims) => {
  const sequence = recording(dims);
  const expected = normalise(sequence);

  test('have the channels that are announced', () => {
    expect(expected.channels).toBe(normalisedChannels(layout, dims));
    expect(expected.values.length).toBe(6 * expected.channels);
  });

  test('do not depend on the place in the picture or the distance to the camera', () => {
    const shift = fc.double({ min: 0.5, max: 3, noNaN: true });
    const scale = fc.double({ min: 0.2, max: 5, noNaN: true });
    fc.assert(
      fc.property(scale, shift, shift, (factor, dx, dy) => {
        const { values } = normalise(inPicture(sequence, factor, dx, dy));
        for (const [i, value] of values.entries()) expect(value).toBeCloseTo(expected.values[i] ?? NaN, 3);
      }),
      { numRuns: 20 },
    );
  });

  test('hold numbers even where nothing was ever found', () => {
    const empty = { ...sequence, values: new Float32Array(6 * dims) };
    expect(normalise(empty).values.every((value) => value === 0)).toBe(true);
  });
});

describe('a hand', () => {
  // 7 pose landmarks (x, y), then wrist (x, y), 14 landmarks (x, y, z) and presence of the left hand.
  const [WRIST, PRESENCE] = [14, 14 + 2 + 14 * 3];
  const channel = (sequence: Sequence, index: number) => {
    const { frames, channels, values } = normalise(sequence);
    return Array.from({ length: frames }, (_, t) => values[t * channels + index]);
  };
  const body = recording(258);

  test('lost for a moment is interpolated, yet known to have been lost', () => {
    const lost = without(body, 'left_hand', [2, 3]);
    expect(channel(lost, PRESENCE)).toEqual([1, 1, 0, 0, 1, 1]);
    const [, before = 0, first, second, after = 0] = channel(lost, WRIST);
    expect(first).toBeCloseTo(before + (after - before) / 3, 6);
    expect(second).toBeCloseTo(before + (2 * (after - before)) / 3, 6);
  });

  test('put away is zero', () => {
    const away = without(body, 'left_hand', [1, 2, 3]);
    expect(channel(away, WRIST).map((value) => value === 0)).toEqual([false, true, true, true, false, false]);
  });
});

test('numbers of unknown meaning, and tracks, stay as they are', () => {
  const free = recording(6);
  expect([...normalise(free).values]).toEqual([...free.values]);
});
