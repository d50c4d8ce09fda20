import { importFiles, npzBytes } from '../fixtures.ts';

export const SESSION = 'logs/users/elias01/sessions/sess_1.jsonl';
export const gesture = { modality: 'gesture' } as const;

/** A recording of three frames of two values, different for every number. */
export const features = (n: number) => npzBytes([n, 1, 2, 3, 4, 5], [3, 2]);

/** A labelled recording with the fields of the contract's example. */
export function message(n: number, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    schema_version: '1.0.1',
    record_id: `record-${n}`,
    user_id: 'elias01',
    session_id: 'sess_1',
    timestamp: '2025-06-15T12:34:56.789Z',
    modality: 'gesture',
    source: 'camera_feed_worker',
    performer_id: 'elias01',
    capture_id: `capture-${n}`,
    annotation: { intent: 'hungry' },
    raw_features_ref: {
      uri: `/data/u01/gesture_${n}.npz`,
      hash: 'sha256:abcdef1234567890...',
      encoding: 'holistic_landmarks_v1;fps=15;extractor_tag=v0.5.4',
      shape: [3, 2],
      dtype: 'float32',
      format: 'npz',
    },
    ...changes,
  };
}

export const lines = (...records: unknown[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
export const wrapped = (event: unknown) => ({ recorded_at: '2025-06-15T12:35:00.000Z', event });

/** Imports session records with the features of recordings 1 to 9 beside them. */
export async function importSession(content: string | Uint8Array, request = {}) {
  const beside = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [`logs/users/elias01/sessions/gesture_${n}.npz`, features(n)]),
  );
  return importFiles({ [SESSION]: content, ...beside }, { ...gesture, ...request });
}
