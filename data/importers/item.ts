import { createHash } from 'node:crypto';
import type { Consent, LabelStatus, Modality, SignalKind } from '../schema.ts';

/**
 * What an importer hands over: each item complete and checked, so that the store only has to decide whether
 * it has it already. The store implements `ImportSink`; tests use one in memory.
 */

/**
 * Where an item stands: `file` relative to the import's root with `/`; `line`, counted from 1, in that file
 * or, for a recording named by `index.csv`, in the index.
 */
export interface ItemSource {
  file: string;
  line: number | null;
}

/** The encodings this app gives to recordings that name none. */
export const AUDIO_ENCODING = 'pcm_s16le_16khz_mono';
export const POSE_ENCODING = 'pose_vector';
export const SEQUENCE_ENCODING = 'pose_sequence';

/** The recording itself: `sequence` = float32 LE row-major frames × dims, `audio` = int16 LE 16 kHz mono. */
export interface SignalPayload {
  signal_kind: SignalKind;
  /** Frames of a sequence, samples of audio. */
  frames: number;
  /** 1 for audio. */
  dims: number;
  payload: Uint8Array;
}

export interface ImportedSample extends SignalPayload {
  user_id: string;
  modality: Modality;
  /** Its own name in its source: `id` column, file stem, `row00000`, `label/sequence` or `record_id`. */
  external_id: string;
  session_id: string | null;
  /** Recordings that share a capture are one recording cut up: never split between parts. */
  capture_id: string | null;
  /** The label to learn: the corrected one where there was a correction. null: not labelled. */
  label: string | null;
  label_status: LabelStatus;
  /** Who performed it; null: nobody else than the user is named. */
  performer_id: string | null;
  consent: Consent;
  is_demo: boolean;
  /** Made by the demo, not recorded from a person; marks the user. */
  synthetic: boolean;
  recorded_at: number | null;
  encoding: string;
  vector_version: string | null;
  content_hash: string;
  source: ItemSource;
}

/** One answer of a recogniser, for the rates. */
export interface ImportedRecognition {
  /** `record_id`, or `line-<SHA-256 of the record>` where it has none; with `form` the identity. */
  record_id: string;
  /**
   * `message` and `inference_trace` count as recognitions; `clarification_event` is a question that was
   * asked, recorded apart from the recognition that led to it, and must not be counted as one more.
   */
  form: 'message' | 'inference_trace' | 'clarification_event';
  user_id: string;
  /** null where the record names none: to be taken from its session. */
  modality: Modality | null;
  session_id: string | null;
  recorded_at: number;
  predicted_label: string | null;
  /** 0 to 1, or null where it was not recorded. */
  confidence: number | null;
  /** Whether the person was asked to clarify. */
  clarification: boolean;
  /** As it came in. */
  model_version: string | null;
  source: ItemSource;
}

/** One entry of the feedback log. It names no modality: that is its session's, when it has only one. */
export interface ImportedFeedback {
  /** `entry_id`, or `line-<SHA-256 of the record>` where it has none. */
  entry_id: string;
  user_id: string;
  session_id: string | null;
  recorded_at: number;
  prompt_text: string | null;
  user_response: string | null;
  intent_label: string | null;
  label_correction: string | null;
  label_status: LabelStatus;
  output_mode: string | null;
  source: ItemSource;
}

export type SinkAnswer = 'accepted' | 'duplicate';

/** What every recording of one dataset has in common. */
export interface DatasetShape {
  signal_kind: SignalKind;
  dims: number;
  encoding: string;
}

/** Takes items in. Nothing is visible in the store before the import as a whole succeeds. */
export interface ImportSink {
  /** `duplicate`: the user has a recording of this modality with the same content hash. */
  sample(item: ImportedSample): SinkAnswer;
  recognition(item: ImportedRecognition): SinkAnswer;
  feedback(item: ImportedFeedback): SinkAnswer;
  /** The shape of the recordings already in the store, null where there are none. */
  datasetShape(user_id: string, modality: Modality): DatasetShape | null;
  /** Of the feedback accepted so far, how much has no session with exactly one modality. Asked at the end. */
  unattributedFeedback(): number;
}

/** SHA-256 (hex) over kind, dims and decoded content: the same sound in another container is the same. */
export function contentHash(signal: SignalPayload): string {
  return createHash('sha256')
    .update(`${signal.signal_kind}\n${signal.dims}\n`)
    .update(signal.payload)
    .digest('hex');
}
