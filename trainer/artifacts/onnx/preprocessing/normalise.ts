import { type LandmarkGroup, landmarkGroups } from '../../../features/gesture/layout.ts';
import { columnsOf } from '../../../features/gesture/normalise.ts';
import { writeBody, writePose } from './body.ts';
import type { Formula } from './formula.ts';
import { type Track, trackOf } from './frames.ts';
import type { NormalisedSpec } from './gesture.ts';
import { writeFace, writeHand } from './hand.ts';
import { writeLandmarks, writeSeen } from './landmarks.ts';

/**
 * Frames in which neither the place in the picture nor the distance to the camera matters:
 * trainer/features/gesture/normalise.ts. @param recording float32 [frames, dims]
 */
export function writeNormalised(formula: Formula, spec: NormalisedSpec, recording: string): Track {
  const track = trackOf(formula, formula.to('double', recording));
  const groups = landmarkGroups(spec.layout);
  if (groups.length === 0) return track;
  const pose = groups.find(({ part }) => part === 'pose');
  const body = pose ? writeBody(formula.below('body'), track, pose, spec.max_gap) : null;
  const channels = (group: LandmarkGroup, part: Formula): string[] => {
    if (group.part === 'pose') return body ? [writePose(part, track, group, spec.max_gap, body)] : [];
    const landmarks = writeLandmarks(part, track, columnsOf(group), spec.max_gap);
    if (group.part === 'face') return [writeFace(part, landmarks, group)];
    const { known } = writeSeen(part.below('seen'), track, columnsOf(group));
    return [writeHand(part, landmarks, group, body), part.to('double', known)];
  };
  const all = groups.flatMap((group) => channels(group, formula.below(group.part)));
  return { frames: track.frames, values: formula.concat(1, ...all) };
}
