import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { manifestSchema } from '../../data/schema.ts';
import { canonicalJson } from './canonical_json.ts';
import { chooseFormats, folderFiles, possibleFormats } from './formats.ts';
import { ARTIFACT_SCHEMA_VERSION } from './identity.ts';
import { loadModel } from './load_model.ts';
import { readModelInfo } from './model_info.ts';
import { packageArtifacts } from './package.ts';
import {
  exampleEnsemble,
  exampleIdentity,
  exampleModel,
  exampleNetwork,
  exampleOutcome,
} from './testing/example_model.ts';
import { modelOfNetwork } from './testing/model_of_network.ts';

const files = await packageArtifacts(exampleOutcome, exampleIdentity);
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
      'gesture_model_elias01_v2.h5',
      'gesture_model_elias01_v2.onnx',
      'gesture_model_elias01_v2.safetensors',
      'gesture_model_elias01_v2.tflite',
      'gesture_model_elias01_v2_from_recording.onnx',
      'label_encoder_elias01_v2.json',
      'label_encoder_elias01_v2.pkl',
      'model_card.md',
      'model_info.json',
      'preprocessing.json',
      'split_certificate.json',
      'tfjs/model.json',
      'tfjs/weights.bin',
      'thresholds.json',
      'training_history.json',
      'training_log_elias01_v2.json',
      'trials.json',
      'manifest.json',
    ]);
  });

  test('hold no layers model of what is more than one network, and say so', async () => {
    const voted = await packageArtifacts({ ...exampleOutcome, model: exampleEnsemble }, exampleIdentity);
    expect([...voted.keys()].filter((path) => /^tfjs|\.h5$/.test(path))).toEqual([]);
    expect(readModelInfo(voted).files).toMatchObject({ tfjs: null, tfjs_weights: null, keras: null });
  });

  test('are the same bytes for the same training', async () => {
    expect(await packageArtifacts(exampleOutcome, exampleIdentity)).toEqual(files);
  });

  test('stand in the manifest with size and SHA-256, all but the manifest itself', () => {
    const manifest = manifestSchema.parse(json('manifest.json'));
    expect(manifest).toMatchObject({ model_version: 'gesture-elias01-v2', version: 2, synthetic: false });
    const listed = [...files].filter(([path]) => path !== 'manifest.json');
    expect(manifest.files).toEqual(
      listed.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(path) })),
    );
  });

  test('hold no version and no time in the weights: the same training again gives the same hash', async () => {
    const again = await packageArtifacts(exampleOutcome, {
      ...exampleIdentity,
      version: 3,
      model_version: 'gesture-elias01-v3',
      timestamp: '2027-01-01T00:00:00.000Z',
    });
    expect(readModelInfo(again).weights_sha256).toBe(sha256(WEIGHTS));
  });

  test('say that a model was trained on generated recordings', async () => {
    const synthetic = await packageArtifacts(exampleOutcome, { ...exampleIdentity, synthetic: true });
    expect(readModelInfo(synthetic).synthetic).toBe(true);
    expect(new TextDecoder().decode(synthetic.get('tfjs/model.json'))).toContain('"synthetic": true');
  });

  test('say which split file fixed the parts of a benchmark', async () => {
    const split = { file: 'split.csv', sha256: 'a'.repeat(64) };
    const benchmark = await packageArtifacts(exampleOutcome, { ...exampleIdentity, benchmark: true, split });
    expect(readModelInfo(benchmark)).toMatchObject({ benchmark: true, split });
  });
});

describe('a form that a model cannot take', () => {
  const { architecture } = exampleNetwork;
  const [hidden, ...others] = architecture.layers;
  /** An activation for which TensorFlow.js has no name. */
  const bend = { name: 'bend', type: 'activation' as const, inputs: ['hidden'], activation: 'gelu' as const };
  const after = others.map((layer) => (layer.name === 'drop' ? { ...layer, inputs: ['bend'] } : layer));
  const layers = hidden ? [hidden, bend, ...after] : [];
  const network = { ...exampleNetwork, architecture: { ...architecture, layers } };
  const model = modelOfNetwork(network, exampleModel.labels);

  test('is left out, said so, and costs nobody the training', async () => {
    const packaged = await packageArtifacts({ ...exampleOutcome, model }, exampleIdentity);
    const info = readModelInfo(packaged);
    expect(info.files).toMatchObject({ tfjs: null, tfjs_weights: null, keras: null });
    expect(possibleFormats(info)).toEqual(['safetensors', 'onnx', 'onnx_from_recording', 'tflite']);
    expect(() => chooseFormats(info, ['keras'])).toThrow(/one of its layers has no form there/);
    expect(loadModel(packaged)).toEqual(model);
  });
});

describe('a version of before there were more formats', () => {
  /** As version 2.0.0 of the description had it. */
  function asBefore(): Map<string, Uint8Array> {
    const later = /\.(h5|tflite|pkl|md)$|_from_recording|thresholds/;
    const kept = [...files].filter(([path]) => !later.test(path));
    const { files: names, ...info } = readModelInfo(files);
    const { onnx_from_recording, keras, tflite, label_encoder_pickle, thresholds, model_card, ...before } =
      names;
    const description = { ...info, schema_version: '2.0.0', files: before };
    return new Map(kept).set('model_info.json', canonicalJson(description));
  }

  test('is still loaded, bit for bit', () => {
    expect(asBefore().size).toBeLessThan(files.size);
    expect(loadModel(asBefore())).toEqual(exampleModel);
  });

  test('is still exported in the formats that it has, and says why not in others', () => {
    const info = readModelInfo(asBefore());
    expect(chooseFormats(info)).toEqual({ folder: ['safetensors', 'onnx', 'tfjs'], bundle: null });
    expect(chooseFormats(info, ['bundle']).bundle).toEqual(['safetensors', 'onnx']);
    expect(() => chooseFormats(info, ['keras'])).toThrow(/train again/);
    expect(folderFiles(info).filter((path) => !asBefore().has(path))).toEqual([]);
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

  test('names the part its headline figures come from when there was no test part', async () => {
    const metrics = { ...exampleOutcome.metrics, test: null };
    const untested = await packageArtifacts({ ...exampleOutcome, metrics }, exampleIdentity);
    const log: unknown = JSON.parse(new TextDecoder().decode(untested.get('training_log_elias01_v2.json')));
    expect(log).toMatchObject({ training_metrics: { part: 'train', accuracy: 1 } });
  });
});

describe('a model loaded from its files', () => {
  test.each([
    ['a network', exampleModel],
    ['a vote', exampleEnsemble],
  ])('is the model that was packaged, bit for bit: %s', async (_kind, model) => {
    const packaged = await packageArtifacts({ ...exampleOutcome, model }, exampleIdentity);
    expect(loadModel(packaged)).toEqual(model);
  });

  test.each(
    [...files.keys()].filter((path) => path === WEIGHTS || /encoder.*json|info|preprocessing/.test(path)),
  )('is refused without %s', (path) => {
    const incomplete = new Map(files);
    incomplete.delete(path);
    expect(() => loadModel(incomplete)).toThrow(expect.objectContaining({ code: 'ARTIFACT_DAMAGED' }));
  });

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
