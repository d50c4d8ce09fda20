import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Modality } from '../../data/schema.ts';

/** Somebody's recordings to train on: where they come from, and by which protocol. */
export interface Subject {
  user_id: string;
  modality: Modality;
  /** The command that brings the recordings in. */
  source: readonly string[];
  /** Arguments of `train` beside the algorithm. */
  protocol: readonly string[];
}

const data = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

const ofRealPeople: readonly Subject[] = [
  {
    user_id: 'jackson',
    modality: 'speech',
    source: ['import', join(data, 'fsdd'), '--modality', 'speech'],
    protocol: ['--split', join(data, 'fsdd', 'split-3-per-word.csv')],
  },
  {
    user_id: 'u01',
    modality: 'gesture',
    source: ['import', join(data, 'mp-holistic-mit-1user'), '--modality', 'gesture'],
    protocol: ['--split', join(data, 'mp-holistic-mit-1user', 'split.csv')],
  },
];

const synthetic: readonly Subject[] = [
  { user_id: 'demo-mia', modality: 'speech', source: ['demo'], protocol: [] },
  { user_id: 'demo-anna', modality: 'gesture', source: ['demo'], protocol: [] },
];

/** Recordings of real people where they lie beside the repository, synthetic ones elsewhere. */
export const subjects = existsSync(data) ? ofRealPeople : synthetic;
