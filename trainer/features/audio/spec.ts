import { z } from 'zod';

/** From samples to the energies of the mel bands of what was heard. */
const sound = {
  vector_version: z.string(),
  sample_rate: z.literal(16_000),
  frame_length: z.number().int().positive(),
  hop_length: z.number().int().positive(),
  fft_length: z.number().int().positive(),
  mel_bands: z.number().int().positive(),
  low_hz: z.number(),
  high_hz: z.number(),
  /** Stands for digital silence, far below the rounding of 16-bit samples, where a logarithm needs a number. */
  log_floor: z.number().positive(),
  /** Frames further than this below the loudest are silent: at the edges they are cut off. */
  trim_db: z.number().positive(),
  /** Energies further than this below the loudest band of the recording count as being this far below. */
  dynamic_range_db: z.number().positive(),
};

export const audioPartSchema = z.enum([
  'segment_mean',
  'std',
  'delta_std',
  'delta_delta_std',
  'modulation',
  'rhythm',
]);
export type AudioPart = z.infer<typeof audioPartSchema>;

export const audioStatisticsSpecSchema = z.object({
  kind: z.literal('audio_statistics'),
  ...sound,
  coefficients: z.number().int().positive(),
  delta_window: z.number().int().positive(),
  /** Equal stretches of the recording, each with a mean of its own: what came first and what last. */
  segments: z.number().int().positive(),
  /** Neighbouring mel bands whose envelopes are averaged before their modulation is measured. */
  bands_per_envelope: z.number().int().positive(),
  /** Edges in hertz, ascending: energy of an envelope from each edge up to, but without, the next. */
  modulation_hz: z.array(z.number().nonnegative()).min(2),
  /** Added to the energy of a modulation band before its logarithm. */
  modulation_floor: z.number().positive(),
  /** An onset of a strength: the logarithm of loudness rises by more than this between two frames. */
  onset_rises: z.array(z.number()),
  /** Frames by which loudness is shifted against itself. */
  autocorrelation_lags: z.array(z.number().int().positive()),
  parts: z.array(audioPartSchema).min(1),
});
export type AudioStatisticsSpec = z.infer<typeof audioStatisticsSpecSchema>;

export const logMelFramesSpecSchema = z.object({
  kind: z.literal('log_mel_frames'),
  ...sound,
  /** Every recording is averaged or repeated to this length after its silent edges are cut off. */
  frames: z.number().int().positive(),
  /** `sequence` is [frames, bands], `image` the same numbers as [frames, bands, 1]. */
  layout: z.enum(['sequence', 'image']),
});
export type LogMelFramesSpec = z.infer<typeof logMelFramesSpecSchema>;

export type SoundSpec = Omit<LogMelFramesSpec, 'kind' | 'frames' | 'layout'>;
