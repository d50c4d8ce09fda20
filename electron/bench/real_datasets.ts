import type { Modality } from '../../data/schema.ts';

/** Recordings of real people (see README.md of the data folder), and what a model must reach on them. */
export interface RealDataset {
  name: string;
  modality: Modality;
  /** Below the data folder: what to import, the fixed protocol, and names of numeric labels. */
  source: string;
  split: string;
  labels?: string;
  users: readonly string[];
  /** The least test accuracy, as a mean over the users. */
  accuracy: number;
}

export const realDatasets: readonly RealDataset[] = [
  {
    name: 'fsdd',
    modality: 'speech',
    source: 'fsdd',
    split: 'fsdd/split.csv',
    users: ['jackson', 'nicolas', 'theo'],
    accuracy: 0.98,
  },
  {
    name: 'keypoint',
    modality: 'gesture',
    source: 'mediapipe-hand-static/keypoint.csv',
    split: 'mediapipe-hand-static/split-keypoint.csv',
    users: ['default'],
    accuracy: 0.93,
  },
  {
    name: 'mp-holistic',
    modality: 'gesture',
    source: 'mp-holistic-mit-1user',
    split: 'mp-holistic-mit-1user/split.csv',
    users: ['u01'],
    accuracy: 0.96,
  },
  {
    name: 'grufba3d',
    modality: 'gesture',
    source: 'grufba3d',
    split: 'grufba3d/split.csv',
    users: ['grufba'],
    accuracy: 0.99,
  },
];

/** A train command may take this long from its start to its end. */
export const TRAIN_SECONDS = 10;
/** How far an exported model's probabilities may lie from the app's own. */
export const PARITY = 1e-4;
