import type { Modality, TrainingConfig } from '../../data/schema.ts';

/** What the files of a model say of it besides what the training itself found. */
export interface ArtifactIdentity {
  user_id: string;
  modality: Modality;
  version: number;
  /** `<modality>-<user_id>-v<N>`. */
  model_version: string;
  /** When the training ended, ISO 8601 in UTC with milliseconds. */
  timestamp: string;
  config: TrainingConfig;
  /** The recordings were generated, not made by a person. */
  synthetic: boolean;
  /** A split file fixed the parts; such a model is never promoted. */
  benchmark: boolean;
  /** That file: its name without folders, and the SHA-256 of its bytes. */
  split?: { file: string; sha256: string };
  /** The whole training, by the clock. */
  seconds: number;
}

/** Of our JSON files but model_info.json; it rises when a field is renamed, removed or changes its meaning. */
export const ARTIFACT_SCHEMA_VERSION = '2.0.0';
/** Of model_info.json: since 2.1.0 it names the files of more formats, or null where the model has none. */
export const MODEL_INFO_SCHEMA_VERSION = '2.1.0';
