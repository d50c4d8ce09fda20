import { AppError } from '../../data/errors.ts';
import type { Part } from '../../data/schema.ts';

/** What must not stand in two parts, the strongest tie first; of people, only who stands in for the person. */
export const leakKinds = ['session', 'capture', 'content', 'near_duplicate', 'person'] as const;
export type LeakKind = (typeof leakKinds)[number];

export interface LeakDetails {
  kind: LeakKind | 'fitted_outside_train';
  group: string;
  parts: readonly Part[];
  sample_ids: readonly number[];
}

const advice: Record<LeakDetails['kind'], string> = {
  session: 'Reject the recordings of one of the parts, or give them a session of their own.',
  capture: 'They are pieces of one recording: put all of them into one part, or reject those of the other.',
  content: 'They are copies: reject all but one of them.',
  near_duplicate: 'They are one recording in two guises: reject all but one of them.',
  person: 'Put all that one person performed into one part.',
  fitted_outside_train: 'This is a fault of the app: nothing was saved. Please report it.',
};

/** What a model is judged by was, or would be, seen while it learned. */
export class DataLeakageError extends AppError {
  constructor(message: string, details: LeakDetails) {
    super('DATA_LEAKAGE', `${message} ${advice[details.kind]}`, { details: { ...details } });
  }
}

/** A recording that no part can take without a leak. It is not stored: it may find its part later. */
export interface LeftOut {
  sample_id: number;
  external_id: string;
  reason: 'session_in_other_part' | 'capture_in_other_part' | 'duplicate_in_other_part';
  /** The recording that is kept, and the part in which it stands. */
  of: number;
  part: Part;
}

/**
 * Every statistic, of preprocessing as of the model, comes from the train part and from all of it.
 * @throws DataLeakageError of kind `fitted_outside_train`
 */
export function assertFittedOnTrain(
  usedSampleIds: Iterable<number>,
  { partition }: { partition: readonly { sample_id: number; part: Part }[] },
): void {
  const train = new Set(partition.filter(({ part }) => part === 'train').map(({ sample_id }) => sample_id));
  const used = new Set(usedSampleIds);
  const foreign = [...used].filter((id) => !train.has(id));
  const parts = partition.filter(({ sample_id }) => foreign.includes(sample_id)).map(({ part }) => part);
  const missing = [...train].filter((id) => !used.has(id));
  if (foreign.length === 0 && missing.length === 0) return;
  throw new DataLeakageError(
    foreign.length > 0
      ? `${foreign.length} recordings outside the train part were learned from.`
      : `${missing.length} recordings of the train part were not learned from.`,
    {
      kind: 'fitted_outside_train',
      group: 'train',
      parts: [...new Set(parts)],
      sample_ids: foreign.length > 0 ? foreign : missing,
    },
  );
}
