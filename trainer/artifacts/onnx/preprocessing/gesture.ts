import type {
  FrameSelection,
  GestureFramesSpec,
  GesturePart,
  GestureStatisticsSpec,
} from '../../../features/gesture/spec.ts';
import type { Formula } from './formula.ts';
import { type Track, writeDeviations, writeMeans } from './frames.ts';
import { writeHandShape } from './hand_shape.ts';
import { writeSelected, writeSteps } from './selection.ts';
import { writeTrackShape } from './track_shape.ts';

export type NormalisedSpec = Pick<GestureFramesSpec, 'layout' | 'dims' | 'max_gap'>;

/** The parts one after the other [features]: trainer/features/gesture/statistics.ts. @param recording float32 [frames, dims] */
export function writeGestureStatistics(
  formula: Formula,
  spec: GestureStatisticsSpec,
  track: Track,
  recording: string,
): string {
  const selected = (part: Formula) => writeSelected(part, writable(spec.selection), track, spec.frames);
  const parts: Record<GesturePart, (part: Formula) => string> = {
    frames: selected,
    path: (part) => part.apply('Sub', selected(part), writeMeans(part, track.values)),
    mean: (part) => writeMeans(part, track.values),
    std: (part) => writeDeviations(part, track.values),
    mean_abs_velocity: (part) => writeSpeeds(part, track),
    hand_shape: (part) => writeHandShape(part, writeMiddle(part, track, recording), spec.layout),
    track_shape: (part) => writeTrackShape(part, writeMiddle(part, track, recording), spec.dims / 2),
  };
  return formula.concat(
    0,
    ...spec.parts.map((part) => {
      const below = formula.below(part);
      return below.flat(parts[part](below));
    }),
  );
}

/** [frames, channels], with velocities [frames, 2 × channels]: trainer/features/gesture/tensor.ts. */
export function writeGestureFrames(formula: Formula, spec: GestureFramesSpec, track: Track): string {
  const frames = writeSelected(formula, writable(spec.selection), track, spec.frames);
  if (!spec.velocity) return frames;
  const steps = writeSteps(formula, { values: frames, frames: formula.whole(spec.frames) });
  return formula.concat(1, frames, steps);
}

function writable(selection: FrameSelection): Exclude<FrameSelection, 'window'> {
  if (selection === 'window') throw new RangeError('A graph cannot tell which window is the liveliest.');
  return selection;
}

/** How far each channel moves from one frame to the next on average; 0 for a single frame. */
function writeSpeeds(formula: Formula, track: Track): string {
  const way = formula.sum(formula.apply('Abs', writeSteps(formula, track)), 0);
  const one = formula.whole(1);
  const steps = formula.apply('Max', formula.apply('Sub', track.frames, one), one);
  return formula.apply('Div', way, formula.to('double', steps));
}

/** The frame in the middle of the recording, as it was recorded: [dims]. */
function writeMiddle(formula: Formula, { frames }: Track, recording: string): string {
  const middle = formula.apply('Div', frames, formula.whole(2));
  return formula.to('double', formula.gather(recording, middle));
}
