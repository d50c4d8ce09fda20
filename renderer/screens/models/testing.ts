import { type Activation, metricsSchema } from '../../../data/schema.ts';
import type { Model } from '../../../electron/ipc/contract.ts';

/** A version of which only what a test names matters. */
export function fakeModel(version: number, change: Partial<Model> = {}): Model {
  return {
    ...{ user_id: 'Mira', modality: 'gesture', version, model_version: `gesture-Mira-v${version}` },
    ...{ status: 'archived', algorithm: 'mlp', benchmark: false, synthetic: false, created_at: 0 },
    samples: { train: 30, validation: 0, test: 10, holdout: 0 },
    labels: ['drink', 'eat'],
    metrics: metricsSchema.parse({ train: null, validation: null, test: null }),
    ...{ seconds: 1, weights_sha256: '', artifact_dir: '' },
    ...change,
  };
}

export function fakeActivation(version: number, at: number): Activation {
  return {
    ...{ activation_id: at, version, model_version: `gesture-Mira-v${version}`, previous_version: null },
    ...{ kind: 'promotion', at, operator: 'Robin', reason: 'It is better', basis: null },
  };
}
