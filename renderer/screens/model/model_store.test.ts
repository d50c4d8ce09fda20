import { describe, expect, it } from 'vitest';
import { metricsSchema, partMetricsSchema } from '../../../data/schema.ts';
import type { Model } from '../../../electron/ipc/contract.ts';
import { fakeProgram } from '../../testing.ts';
import { createModel, predecessor } from './model_store.ts';

const tested = partMetricsSchema.parse({
  ...{ samples: 1, accuracy: 1, macro_f1: 1, loss: 0 },
  ...{ per_class: [], labels: [], confusion: [] },
});

function model(version: number, change: Partial<Model> = {}): Model {
  return {
    user_id: 'Mira',
    modality: 'gesture',
    version,
    model_version: `gesture-Mira-v${version}`,
    status: 'archived',
    algorithm: 'mlp',
    benchmark: false,
    synthetic: false,
    created_at: 0,
    samples: { train: 1, validation: 1, test: 1, holdout: 0 },
    labels: [],
    metrics: metricsSchema.parse({ train: null, validation: null, test: tested }),
    seconds: 1,
    weights_sha256: '',
    artifact_dir: '',
    ...change,
  };
}

describe('the version to compare with', () => {
  it('is the one before', () => {
    expect(predecessor([model(3), model(2), model(1)], 3)?.version).toBe(2);
    expect(predecessor([model(3), model(2), model(1)], 1)).toBeNull();
  });

  it('is no benchmark and none without a test', () => {
    const untested = metricsSchema.parse({ train: null, validation: null, test: null });
    const models = [model(4), model(3, { benchmark: true }), model(2, { metrics: untested }), model(1)];
    expect(predecessor(models, 4)?.version).toBe(1);
  });
});

describe('the export', () => {
  const key = { user_id: 'Mira', modality: 'gesture', version: 3 } as const;
  const memory = () => {
    const kept = new Map<string, string>();
    return {
      read: (name: string) => kept.get(name) ?? null,
      write: (name: string, value: string) => void kept.set(name, value),
    };
  };

  it('asks for this version and remembers the folder for the next one', async () => {
    const program = fakeProgram({ 'models.export': () => ({ job_id: 4 }) });
    const remembered = memory();
    const store = createModel(program.connection, remembered, key);
    store.getState().setFolder(' /media/STICK ');
    await store.getState().startExport();
    expect(program.asked).toEqual([{ name: 'models.export', input: { ...key, to: '/media/STICK' } }]);
    expect(store.getState().exportJobId).toBe(4);
    expect(createModel(program.connection, remembered, key).getState().folder).toBe('/media/STICK');
  });

  it('needs a folder', async () => {
    const program = fakeProgram({});
    await createModel(program.connection, memory(), key).getState().startExport();
    expect(program.asked).toEqual([]);
  });

  it('says why it was refused', async () => {
    const store = createModel(fakeProgram({}).connection, memory(), key);
    store.getState().setFolder('/gone');
    await store.getState().startExport();
    expect(store.getState().exportError).toBeInstanceOf(Error);
  });
});
