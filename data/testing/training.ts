import type { Stamp } from '../audit.ts';
import type { Store } from '../store.ts';
import { runWrite, type WriteInput } from '../writes/index.ts';
import { stamp } from './store.ts';

const half = { accuracy: 0.5, macro_f1: 0.5, loss: 1, per_class: [], labels: ['drink'], confusion: [[1]] };

/** Ends a run with a model of which only the bookkeeping matters. */
export function completeRun(
  store: Store,
  run_id: number,
  facts: Partial<WriteInput<'training.complete'>> = {},
  as: Stamp = stamp,
) {
  return runWrite(store, 'training.complete', as, {
    ...{
      run_id,
      algorithm: 'mlp' as const,
      artifact_dir: 'models/anna/gesture/v1',
      weights_sha256: 'a'.repeat(64),
      manifest_sha256: 'c'.repeat(64),
      vector_version: '1',
    },
    ...{ labels: ['drink', 'eat'], samples: { train: 2, validation: 0, test: 1, holdout: 0 } },
    algorithm: 'mlp',
    metrics: { train: null, validation: null, test: { ...half, samples: 1 } },
    history: [{ epoch: 1, loss: 2, accuracy: 0.5, val_loss: null, val_accuracy: null }],
    ...{
      best_epoch: 1,
      hyperparameters: { hidden: 64 },
      stage_seconds: { fit: 1 },
      seconds: 2,
      partition: [],
    },
    gate: { status: 'PASSED', trainable: 3, classes: 2, findings: [] },
    ...facts,
  });
}
