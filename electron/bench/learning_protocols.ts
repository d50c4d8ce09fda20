import type { Modality } from '../../data/schema.ts';

/** A fixed protocol on recordings of real people (see README.md of the data folder). */
export interface Protocol {
  /** Dataset and protocol as the peers' table names them. */
  data: string;
  protocol: string;
  modality: Modality;
  /** Below the data folder. */
  source: string;
  /** One run for each user and split file. */
  users: readonly string[];
  splits: readonly string[];
  /** The least test accuracy of the automatic choice, as a mean over the runs. */
  required: number;
}

export const protocols: readonly Protocol[] = [
  {
    data: 'fsdd',
    protocol: 'per speaker 60/20/15/5',
    modality: 'speech',
    source: 'fsdd',
    users: ['jackson', 'nicolas', 'theo'],
    splits: ['fsdd/split.csv'],
    // One error in 225, which rounds to the peers' 0.996.
    required: 0.9955,
  },
  {
    data: 'fsdd',
    protocol: '3 takes per word',
    modality: 'speech',
    source: 'fsdd',
    users: ['jackson', 'nicolas', 'theo'],
    splits: ['fsdd/split-3-per-word.csv'],
    required: 0.95,
  },
  {
    data: 'esc10',
    protocol: 'folds 1-3, leave one out',
    modality: 'sound',
    source: 'esc10',
    users: ['default'],
    splits: ['esc10/split-fold1.csv', 'esc10/split-fold2.csv', 'esc10/split-fold3.csv'],
    required: 0.8,
  },
  {
    data: 'mediapipe-hand-static/keypoint',
    protocol: 'time-blocked 80/20',
    modality: 'gesture',
    source: 'mediapipe-hand-static/keypoint.csv',
    users: ['default'],
    splits: ['mediapipe-hand-static/split-keypoint.csv'],
    required: 0.96,
  },
  {
    data: 'mediapipe-hand-static/point_history',
    protocol: 'time-blocked 80/20',
    modality: 'gesture',
    source: 'mediapipe-hand-static/point_history.csv',
    users: ['default'],
    splits: ['mediapipe-hand-static/split-point_history.csv'],
    required: 0.975,
  },
  {
    data: 'mp-holistic-mit-1user',
    protocol: '60/20/15/5',
    modality: 'gesture',
    source: 'mp-holistic-mit-1user',
    users: ['u01'],
    splits: ['mp-holistic-mit-1user/split.csv'],
    required: 1,
  },
  {
    data: 'grufba3d',
    protocol: '60/20/15/5',
    modality: 'gesture',
    source: 'grufba3d',
    users: ['grufba'],
    splits: ['grufba3d/split.csv'],
    required: 1,
  },
];

/** A train command without a time limit of its own may take this long from its start to its end. */
export const TRAIN_SECONDS = 90;
/** How far an exported model's probabilities may lie from the app's own. */
export const PARITY = 1e-4;
