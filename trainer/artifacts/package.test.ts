import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { manifestSchema } from '../../data/schema.ts';
import { canonicalJson } from './canonical_json.ts';
import { ARTIFACT_SCHEMA_VERSION } from './identity.ts';
import { loadModel } from './load_model.ts';
import { readModelInfo } from './model_info.ts';
import { packageArtifacts } from './package.ts';
import { exampleEnsemble, exampleIdentity, exampleModel, exampleOutcome } from './testing/example_model.ts';

const files = packageArtifacts(exampleOutcome, exampleIdentity);
const WEIGHTS = 'gesture_model_elias01_v2.safetensors';

function json(path: string): unknown {
  return JSON.parse(new TextDecoder().decode(files.get(path)));
}

function sha256(path: string): string {
  return createHash('sha256')
    .update(files.get(path) ?? '')
    .digest('hex');
}

describe('the files of a model', () => {
  test('are these, in the order of their paths, the manifest last', () => {
    expect([...files.keys()]).toEqual([
      'gesture_model_elias01_v2.onnx',
      'gesture_model_elias01_v2.safetensors',
      'label_encoder_elias01_v2.json',
      'model_info.json',
      'preprocessing.json',
      'split_certificate.json',
      'tfjs/model.json',
      'tfjs/weights.bin',
      'training_history.json',
      'training_log_elias01_v2.json',
      'trials.json',
      'manifest.json',
    ]);
  });

  test('hold no layers model of what is more than one network, and say so', () => {
    const voted = packageArtifacts({ ...exampleOutcome, model: exampleEnsemble }, exampleIdentity);
    expect([...voted.keys()].filter((path) => path.startsWith('tfjs'))).toEqual([]);
    expect(readModelInfo(voted).files).toMatchObject({ tfjs: null, tfjs_weights: null });
  });

  test('are the same bytes for the same training', () => {
    expect(packageArtifacts(exampleOutcome, exampleIdentity)).toEqual(files);
  });

  test('stand in the manifest with size and SHA-256, all but the manifest itself', () => {
    const manifest = manifestSchema.parse(json('manifest.json'));
    expect(manifest).toMatchObject({ model_version: 'gesture-elias01-v2', version: 2, synthetic: false });
    const listed = [...files].filter(([path]) => path !== 'manifest.json');
    expect(manifest.files).toEqual(
      listed.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(path) })),
    );
  });

  test('hold no version and no time in the weights: the same training again gives the same hash', () => {
    const again = packageArtifacts(exampleOutcome, {
      ...exampleIdentity,
      version: 3,
      model_version: 'gesture-elias01-v3',
      timestamp: '2027-01-01T00:00:00.000Z',
    });
    expect(readModelInfo(again).weights_sha256).toBe(sha256(WEIGHTS));
  });

  test('say that a model was trained on generated recordings', () => {
    const synthetic = packageArtifacts(exampleOutcome, { ...exampleIdentity, synthetic: true });
    expect(readModelInfo(synthetic).synthetic).toBe(true);
    expect(new TextDecoder().decode(synthetic.get('tfjs/model.json'))).toContain('"synthetic": true');
  });

  test('say which split file fixed the parts of a benchmark', () => {
    const split = { file: 'split.csv', sha256: 'a'.repeat(64) };
    const benchmark = packageArtifacts(exampleOutcome, { ...exampleIdentity, benchmark: true, split });
    expect(readModelInfo(benchmark)).toMatchObject({ benchmark: true, split });
  });
});

describe('the training log', () => {
  test('has every field of the A3CP contract', () => {
    expect(json('training_log_elias01_v2.json')).toMatchObject({
      user_id: 'elias01',
      modality: 'gesture',
      timestamp: '2026-11-20T10:00:00.000Z',
      sample_count: 11,
      training_config: { algorithm: 'mlp', seed: 7, hidden_units: 4 },
      training_metrics: { part: 'test', accuracy: 2 / 3, f1_macro: 2 / 3 },
      status: 'success',
      error_trace: null,
      model_artifact_path: WEIGHTS,
      label_encoder_path: 'label_encoder_elias01_v2.json',
      model_version: 'gesture-elias01-v2',
      schema_version: ARTIFACT_SCHEMA_VERSION,
    });
  });

  test('names the part its headline figures come from when there was no test part', () => {
    const metrics = { ...exampleOutcome.metrics, test: null };
    const untested = packageArtifacts({ ...exampleOutcome, metrics }, exampleIdentity);
    const log: unknown = JSON.parse(new TextDecoder().decode(untested.get('training_log_elias01_v2.json')));
    expect(log).toMatchObject({ training_metrics: { part: 'train', accuracy: 1 } });
  });
});

describe('a model loaded from its files', () => {
  test.each([
    ['a network', exampleModel],
    ['a vote', exampleEnsemble],
  ])('is the model that was packaged, bit for bit: %s', (_kind, model) => {
    expect(loadModel(packageArtifacts({ ...exampleOutcome, model }, exampleIdentity))).toEqual(model);
  });

  test.each([...files.keys()].filter((path) => path === WEIGHTS || /encoder|info|preprocessing/.test(path)))(
    'is refused without %s',
    (path) => {
      const incomplete = new Map(files);
      incomplete.delete(path);
      expect(() => loadModel(incomplete)).toThrow(expect.objectContaining({ code: 'ARTIFACT_DAMAGED' }));
    },
  );

  test('is refused when one bit of its weights has changed', () => {
    const weights = Uint8Array.from(files.get(WEIGHTS) ?? []);
    weights[weights.length - 1] = (weights.at(-1) ?? 0) ^ 1;
    expect(() => loadModel(new Map(files).set(WEIGHTS, weights))).toThrow(/not the file that was trained/);
  });

  test('is refused when its label encoder names the classes in another order', () => {
    const swapped = {
      schema_version: ARTIFACT_SCHEMA_VERSION,
      model_version: 'x',
      classes_: ['nein', 'ja', 'Äpfel'],
    };
    const changed = new Map(files).set('label_encoder_elias01_v2.json', canonicalJson(swapped));
    expect(() => loadModel(changed)).toThrow(/labels are not those of the model/);
  });

  test('is refused when its description asks for other numbers than the weights hold', () => {
    const info = readModelInfo(files);
    const [member] = info.members;
    const classifier = { kind: 'kernel', gamma: 1, vectors: 5, columns: 10, classes: 3 };
    const members = [{ ...member, classifier }];
    const changed = new Map(files).set('model_info.json', canonicalJson({ ...info, members }));
    expect(() => loadModel(changed)).toThrow(/does not fit the model/);
  });
});
