import type { DatasetDetail } from '../../../electron/ipc/contract.ts';

interface Differs {
  summary?: Partial<DatasetDetail['summary']>;
  not_trainable?: Partial<DatasetDetail['not_trainable']>;
  /** Each with its recordings, all of which can be trained on. */
  labels?: readonly (readonly [label: string, trainable: number])[];
}

const parts = { train: 0, validation: 0, test: 0, holdout: 0 };

/** Twenty recordings with two labels and a model; a test says what is different. */
export function fakeDetail({
  summary,
  not_trainable,
  labels = [
    ['yes', 10],
    ['no', 10],
  ],
}: Differs = {}) {
  const detail: DatasetDetail = {
    ...{ user_id: 'Mira', modality: 'gesture', synthetic: false },
    summary: {
      ...{ modality: 'gesture', samples: 20, trainable: 20, labels: labels.length, sessions: 2 },
      ...{ last_recorded_at: 0, state: 'trained', new_since_training: 0 },
      ...{ latest_version: 3, latest_test_accuracy: 0.94, active_version: 3 },
      ...summary,
    },
    labels: labels.map(([label, trainable]) => ({ label, samples: trainable, trainable, parts })),
    sessions: [],
    parts: { ...parts, unassigned: 20 },
    not_trainable: {
      ...{ no_consent: 0, demo: 0, unlabelled: 0, unconfirmed: 0, rejected: 0, other_performer: 0 },
      ...not_trainable,
    },
    ...{ recognitions: 0, feedback: 0, unattributed_feedback: 0 },
  };
  return detail;
}
