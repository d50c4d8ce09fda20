import { describe, expect, test } from 'vitest';
import { exportFormatSchema } from '../../data/schema.ts';
import { chooseFormats, deviceFiles, folderFiles, formatFiles, possibleFormats } from './formats.ts';
import { readModelInfo } from './model_info.ts';
import { packageArtifacts } from './package.ts';
import { exampleEnsemble, exampleIdentity, exampleModel, exampleOutcome } from './testing/example_model.ts';

const files = await packageArtifacts(exampleOutcome, exampleIdentity);
const info = readModelInfo(files);
const voted = readModelInfo(
  await packageArtifacts({ ...exampleOutcome, model: exampleEnsemble }, exampleIdentity),
);
const all = ['safetensors', 'onnx', 'onnx_from_recording', 'tfjs', 'keras', 'tflite'];

describe('what is exported', () => {
  test('without a choice is all that the model can take, and no bundle', () => {
    expect(chooseFormats(info)).toEqual({ folder: all, bundle: null });
    expect(chooseFormats(voted).folder).toEqual(['safetensors', 'onnx', 'onnx_from_recording', 'tflite']);
  });

  test('is what was asked for, each once', () => {
    expect(chooseFormats(info, ['keras', 'onnx', 'keras'])).toEqual({
      ...{ folder: ['onnx', 'keras'], bundle: null },
    });
  });

  test('as a bundle beside others holds the same; alone it holds what devices read', () => {
    const both = ['onnx', 'keras'];
    expect(chooseFormats(info, ['bundle', 'keras', 'onnx'])).toEqual({ folder: both, bundle: both });
    const device = ['safetensors', 'onnx', 'onnx_from_recording', 'tflite'];
    expect(chooseFormats(info, ['bundle'])).toEqual({ folder: null, bundle: device });
  });

  test('is refused where the model cannot take it, with the reason and with what it can', () => {
    const reason = 'the model is a vote of 3, and this format holds one network.';
    expect(() => chooseFormats(voted, ['onnx', 'keras', 'bundle'])).toThrow(
      expect.objectContaining({
        code: 'FORMAT_NOT_POSSIBLE',
        message: expect.stringContaining(`keras: ${reason}`),
        details: { reasons: { keras: reason }, possible: possibleFormats(voted) },
      }),
    );
  });

  test.each([
    ['a forest', exampleEnsemble.members.slice(2), exampleModel.calibration, /a forest model has no layers/],
    ['isotonic', exampleModel.members, exampleEnsemble.calibration, /its calibration is not a layer/],
  ])('is refused as layers, with the reason: %s', async (_what, members, calibration, reason) => {
    const model = { ...exampleModel, members, calibration };
    const one = readModelInfo(await packageArtifacts({ ...exampleOutcome, model }, exampleIdentity));
    expect(() => chooseFormats(one, ['tfjs'])).toThrow(reason);
  });

  test('is made of files that are there', () => {
    const named = possibleFormats(info).flatMap((format) => formatFiles(info, format));
    for (const path of [...named, ...folderFiles(info)]) expect(files.has(path), path).toBe(true);
    expect(new Set([...named, ...folderFiles(info), 'manifest.json'])).toEqual(new Set(files.keys()));
  });

  test('to a device says nothing of which recordings were learned from', () => {
    const personal = /certificate|log|history|trials/;
    expect(deviceFiles(info).filter((path) => personal.test(path))).toEqual([]);
    expect(deviceFiles(info)).toEqual(expect.arrayContaining(['thresholds.json', 'model_card.md']));
  });
});

test('every format is one that can be asked for', () => {
  expect([...all, 'bundle']).toEqual(exportFormatSchema.options);
});
