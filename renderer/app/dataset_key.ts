import type { Modality } from '../../data/schema.ts';

/** One person's recordings of one modality. */
export interface DatasetKey {
  user_id: string;
  modality: Modality;
}
