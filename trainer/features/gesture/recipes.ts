import { fitConvolution } from '../convolution_fit.ts';
import type { FeatureRecipe } from '../recipe.ts';
import { type LayoutName, landmarkGroups, layoutOf, type Sequence } from './layout.ts';
import { median } from './median.ts';
import type { GestureFramesSpec, GesturePart, GestureStatisticsSpec } from './spec.ts';
import { gestureFrames, gestureFramesShape } from './tensor.ts';

const VERSION = 'gesture-1';
/** A third of a second at the recorder's 15 frames a second: a tracker's slip, not a hand put away. */
const MAX_GAP = 5;
const STATISTICS_FRAMES = 12;
/** Frames for networks and convolutions: as many as most recordings have, within these bounds. */
const [FEWEST_FRAMES, MOST_FRAMES] = [16, 48];

/** How to describe gestures like these; poses of one frame have statistics only. */
export function gestureRecipes(train: readonly Sequence[]): readonly FeatureRecipe[] {
  const statistics = gestureStatisticsSpec(train);
  const recipes: FeatureRecipe[] = [{ name: 'statistics', fit: () => statistics }];
  if (!train.some(isMoving)) return recipes;
  const frames = gestureFramesSpec(train);
  return [
    ...recipes,
    { name: 'frames', fit: () => frames },
    { name: 'convolutions', fit: (signals, seed) => convolutions(frames, signals.filter(isSequence), seed) },
  ];
}

/** @param train at least one recording, all of one width */
export function gestureStatisticsSpec(train: readonly Sequence[]): GestureStatisticsSpec {
  const moving = train.some(isMoving);
  const layout = layoutOf(train);
  return {
    kind: 'gesture_statistics',
    ...normalisation(train, layout),
    // Two takes of a gesture differ in their tempo: frames spaced by motion compare like with like.
    selection: 'keyframes',
    frames: moving ? STATISTICS_FRAMES : 1,
    parts: moving ? movementParts(layout) : poseParts[layout],
  };
}

export function gestureFramesSpec(train: readonly Sequence[]): GestureFramesSpec {
  const layout = layoutOf(train);
  const usual = Math.round(median(train.map(({ frames }) => frames)));
  const frames = Math.min(MOST_FRAMES, Math.max(FEWEST_FRAMES, usual));
  return {
    kind: 'gesture_frames',
    ...normalisation(train, layout),
    selection: 'evenly',
    frames,
    velocity: false,
  };
}

function convolutions(spec: GestureFramesSpec, train: readonly Sequence[], seed: number) {
  const frames = train.map((sequence) => gestureFrames(spec, sequence));
  return fitConvolution(spec, gestureFramesShape(spec), frames, seed);
}

function normalisation(train: readonly Sequence[], layout: LayoutName) {
  const dims = train[0]?.dims ?? 0;
  return { vector_version: VERSION, dims, layout, max_gap: MAX_GAP };
}

/** Landmarks are in their place already; of unknown numbers the way matters more than where it lies. */
function movementParts(layout: LayoutName): GesturePart[] {
  return [landmarkGroups(layout).length > 0 ? 'frames' : 'path', 'mean', 'std'];
}

const poseParts: Record<LayoutName, GesturePart[]> = {
  body_xy: ['frames'],
  body_xyz: ['frames'],
  hand_xy: ['hand_shape'],
  hand_xyz: ['hand_shape'],
  track_xy: ['track_shape'],
  free: ['frames'],
};

function isMoving({ frames }: Sequence): boolean {
  return frames > 1;
}

function isSequence(signal: { kind: string }): signal is Sequence {
  return signal.kind === 'sequence';
}
