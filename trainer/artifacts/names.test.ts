import { expect, test } from 'vitest';
import { artifactNames } from './names.ts';

test('files carry modality, user and version, as requirement T5 names them', () => {
  expect(artifactNames('gesture', 'user123', 3)).toMatchObject({
    weights: 'gesture_model_user123_v3.safetensors',
    onnx: 'gesture_model_user123_v3.onnx',
    label_encoder: 'label_encoder_user123_v3.json',
    training_log: 'training_log_user123_v3.json',
  });
});

test('a user id that no file name may hold is encoded', () => {
  expect(artifactNames('speech', '../Zoë', 1).onnx).toBe('speech_model_%2E.%2FZo%C3%AB_v1.onnx');
});
