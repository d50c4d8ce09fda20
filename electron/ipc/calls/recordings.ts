import { z } from 'zod';
import {
  consentSchema,
  labelSchema,
  labelStatusSchema,
  partSchema,
  reasonSchema,
  signalKindSchema,
  timestampSchema,
} from '../../../data/schema.ts';
import { datasetKey } from './keys.ts';

const sample_id = z.coerce.number().int().positive();
const sample_ids = z.array(sample_id).min(1).max(10_000);

/** Which recordings of a dataset; what is left out narrows nothing. Also what an address of the window holds. */
export const recordingFilterSchema = z.object({
  /** '': those without a label. */
  label: z.string().optional(),
  /** '': those without a session. */
  session_id: z.string().optional(),
  part: partSchema.optional(),
  /**
   * `check`: those to look at first; `excluded`: those whose label was rejected, here or before they came; any other
   * reason: those for which it is the first that keeps them out of training.
   */
  show: z
    .enum([
      'trainable',
      'check',
      'unlabelled',
      'unconfirmed',
      'excluded',
      'no_consent',
      'demo',
      'other_performer',
    ])
    .optional(),
  /**
   * Recordings behind the confusion matrix of this version: of its test, or of what stood in for one. `label` is then
   * the true label as it was at that training, so that each cell holds as many as it says …
   */
  version: sample_id.optional(),
  /** … and that it took for this label; says nothing without a version. */
  understood: z.string().optional(),
  /** None but these, by `sample_id`: "3-17-40". What a finding of the quality gate is about. */
  ids: z
    .string()
    .regex(/^\d+(-\d+)*$/)
    .optional(),
});
export type RecordingFilter = z.infer<typeof recordingFilterSchema>;

/** Why a recording should be looked at: what the others say against its label. */
export const doubtSchema = z.object({
  /** 0 to 1: how much speaks against the label. */
  score: z.number().min(0).max(1),
  /** `contradicts`: recordings almost like it carry another label; `unlike`: it resembles none of its own label. */
  kind: z.enum(['contradicts', 'unlike', 'hard_to_tell']),
  /** The label that its neighbours speak for. */
  instead: z.string().nullable(),
});

export const recordingSchema = z.object({
  sample_id: z.number().int(),
  label: z.string().nullable(),
  imported_label: z.string().nullable(),
  label_status: labelStatusSchema,
  session_id: z.string().nullable(),
  performer_id: z.string().nullable(),
  consent: consentSchema,
  /** Recorded to show how it works: never learned from. */
  is_demo: z.boolean(),
  part: partSchema.nullable(),
  recorded_at: timestampSchema.nullable(),
  imported_at: timestampSchema,
  signal_kind: signalKindSchema,
  /** Audio: samples at 16 kHz; else frames of `dims` values. */
  frames: z.number().int(),
  dims: z.number().int(),
  /** Why it was taken out of training, as the person wrote it; null: it was not. */
  excluded_reason: z.string().nullable(),
  /** null where nothing speaks against it, or nobody looked yet. */
  doubt: doubtSchema.nullable(),
});
export type Recording = z.infer<typeof recordingSchema>;

/** One change of recordings that can be undone. */
export const recordingEditSchema = z.object({
  edit_id: z.number().int(),
  at: timestampSchema,
  operator: z.string(),
  kind: z.enum(['label', 'exclude', 'include', 'undo']),
  samples: z.number().int(),
  label: z.string().nullable(),
  reason: z.string().nullable(),
});
export type RecordingEdit = z.infer<typeof recordingEditSchema>;

const edited = z.object({ edit: recordingEditSchema });

export const recordingCalls = {
  /**
   * A page of the recordings, in the order that is asked for; `total` counts all that the filter leaves. Doubts are
   * looked for when `show: 'check'` or `sort: 'doubt'` asks for them (the first time it takes as long as reading all
   * recordings) or the map does; other pages never wait, and show those that are known.
   */
  'recordings.list': {
    input: z.object({
      ...datasetKey,
      filter: recordingFilterSchema.default({}),
      sort: z.enum(['recorded_at', 'label', 'session_id', 'length', 'doubt']).default('recorded_at'),
      descending: z.boolean().default(false),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(200),
    }),
    output: z.object({ recordings: z.array(recordingSchema), total: z.number().int() }),
  },
  /** Everything that is known of one recording, and what was changed of it, the newest first. */
  'recordings.get': {
    input: z.object({ sample_id }),
    output: z.object({
      recording: recordingSchema,
      source_file: z.string(),
      source_line: z.number().int().nullable(),
      encoding: z.string(),
      edits: z.array(recordingEditSchema),
    }),
  },
  /** The recording itself: audio as 16-bit samples at 16 kHz, anything else as float32 frames; little-endian, base64. */
  'recordings.signal': {
    input: z.object({ sample_id }),
    output: z.object({
      kind: signalKindSchema,
      encoding: z.string(),
      frames: z.number().int(),
      dims: z.number().int(),
      base64: z.string(),
    }),
  },
  /** Log-mel energies for the eye: one byte a band and frame, 0 the quietest; base64, frame after frame. */
  'recordings.spectrogram': {
    input: z.object({ sample_id }),
    output: z.object({ frames: z.number().int(), bands: z.number().int(), base64: z.string() }),
  },
  /** A map on which recordings that resemble each other lie together (2-D projection); a sample of very many. */
  'recordings.map': {
    input: z.object(datasetKey),
    output: z.object({
      points: z.array(
        z.object({
          sample_id: z.number().int(),
          x: z.number(),
          y: z.number(),
          label: z.string().nullable(),
          odd: z.boolean(),
        }),
      ),
      total: z.number().int(),
    }),
  },
  /**
   * Gives recordings a label, which confirms it: `confirmed` where it is the one that was imported, else `corrected`.
   * The label that stands already may be given too: it is right, and no longer doubted.
   */
  'recordings.label': {
    input: z.object({ sample_ids, label: labelSchema }),
    output: edited,
  },
  /** Takes recordings out of training; they stay in the store. RECORDINGS_UNCHANGED: they were out already. */
  'recordings.exclude': { input: z.object({ sample_ids, reason: reasonSchema }), output: edited },
  /** Lets excluded recordings count again, as they did before. RECORDINGS_UNCHANGED: none was excluded. */
  'recordings.include': { input: z.object({ sample_ids }), output: edited },
  /**
   * Takes back one change, unless one of its recordings was changed again since and that was not taken back
   * (EDIT_OVERTAKEN). To undo an undo does the change again.
   */
  'recordings.undo': { input: z.object({ edit_id: z.number().int() }), output: edited },
  /** The changes of a dataset that nobody has taken back, the newest first. */
  'recordings.edits': {
    input: z.object({ ...datasetKey, limit: z.number().int().min(1).max(200).default(20) }),
    output: z.object({ edits: z.array(recordingEditSchema) }),
  },
};
