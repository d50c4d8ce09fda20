import { expect, test } from 'vitest';
import { createTexts } from '../../messages/texts.ts';
import { checkedWords, formatWords } from './export_words.ts';
import { fakeExport } from './testing.ts';

const en = createTexts('en');
const { result } = fakeExport();

test('a signed file is for the device, whatever it holds', () => {
  expect(formatWords(result, en)).toBe('For the person’s device');
});

test('a folder is named by its formats, and by the signed file beside it', () => {
  const folder = { ...result, folder: '/media/STICK/gesture-Mira-v2' };
  expect(formatWords(folder, en)).toBe('ONNX, safetensors, and a signed file for the device');
  expect(formatWords({ ...folder, bundle: null }, en)).toBe('ONNX and safetensors');
});

test('it says what was checked when it was written', () => {
  expect(checkedWords(result, en)).toBe(
    'Checked when it was written: it answered 14 recordings as the app does.',
  );
  expect(checkedWords({ ...result, parity: [] }, en)).toBe(
    'Every file was compared with the original when it was written.',
  );
});
