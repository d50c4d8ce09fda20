import { expect, test } from 'vitest';
import { writeLabelEncoderPickle } from './label_encoder_pickle.ts';

/** As Python's pickletools takes it apart. */
const expected = [
  '\x80\x02',
  ...['csklearn.preprocessing\nLabelEncoder\n', ')', 'R'],
  ...['}', '('],
  ...['X\x08\0\0\0classes_', 'cnumpy\narray\n', ']('],
  ...['X\x02\0\0\0ja', 'X\x06\0\0\0\xc3\x84pfel', 'X\x04\0\0\0\xf0\x9f\x98\x80', 'e', '\x85', 'R'],
  ...['X\x10\0\0\0_sklearn_version', 'csklearn\n__version__\n'],
  ...['u', 'b', '.'],
].join('');

test('a label encoder is pickled by its public names, its labels in UTF-8 and in their order', () => {
  const bytes = writeLabelEncoderPickle(['ja', 'Äpfel', '😀']);
  expect(String.fromCharCode(...bytes)).toBe(expected);
});
