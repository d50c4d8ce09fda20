import { z } from 'zod';
import { layoutNameSchema } from './layout.ts';

/**
 * Which frames stand for a recording: evenly spaced in time, spaced evenly in motion (`keyframes`), or evenly
 * spaced within the window of 16 frames, every 5 frames, that moves most (`window`).
 */
const frameSelectionSchema = z.enum(['evenly', 'keyframes', 'window']);
export type FrameSelection = z.infer<typeof frameSelectionSchema>;

const normalised = {
  vector_version: z.string(),
  dims: z.number().int().positive(),
  layout: layoutNameSchema,
  /** Landmarks lost for at most so many frames are interpolated. */
  max_gap: z.number().int().nonnegative(),
  selection: frameSelectionSchema,
  frames: z.number().int().positive(),
};

/**
 * Parts of the vector: the selected frames as they are or less the recording's mean (`path`), statistics of
 * all frames, or, of the middle frame, the shape of a hand or of the track of a point.
 */
export const gesturePartSchema = z.enum([
  'frames',
  'path',
  'mean',
  'std',
  'mean_abs_velocity',
  'hand_shape',
  'track_shape',
]);
export type GesturePart = z.infer<typeof gesturePartSchema>;

export const gestureStatisticsSpecSchema = z.object({
  kind: z.literal('gesture_statistics'),
  ...normalised,
  parts: z.array(gesturePartSchema).min(1),
});

/** The normalised frames themselves, [frames, channels], followed by their velocities where asked for. */
export const gestureFramesSpecSchema = z.object({
  kind: z.literal('gesture_frames'),
  ...normalised,
  velocity: z.boolean(),
});

export type GestureStatisticsSpec = z.infer<typeof gestureStatisticsSpecSchema>;
export type GestureFramesSpec = z.infer<typeof gestureFramesSpecSchema>;
