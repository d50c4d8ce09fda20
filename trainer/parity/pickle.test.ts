import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeLabelEncoderPickle } from '../artifacts/label_encoder_pickle.ts';
import { readPickledLabels } from './pickle.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('a pickled label encoder', () => {
  test('gives back any labels in their order', () => {
    const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 128 });
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 60 }), (labels) => {
        expect(readPickledLabels(writeLabelEncoderPickle(labels))).toEqual(labels);
      }),
    );
  });

  test('is refused when it is cut off anywhere', () => {
    const whole = writeLabelEncoderPickle(['ja', 'nein']);
    for (let length = 0; length < whole.length; length++) {
      expect(() => readPickledLabels(whole.subarray(0, length))).toThrow('no pickled LabelEncoder');
    }
  });

  test.each([
    ['a list of labels', '\x80\x02](X\x02\0\0\0jae.'],
    ['another class', '\x80\x02csklearn.preprocessing\nOneHotEncoder\n)R.'],
    ['a call of the system', "cos\nsystem\n(S'true'\ntR."],
    ['a call of the version', '\x80\x02csklearn\n__version__\n)R.'],
    ['an encoder without labels', '\x80\x02csklearn.preprocessing\nLabelEncoder\n)R.'],
    ['the class itself', '\x80\x02csklearn.preprocessing\nLabelEncoder\n.'],
  ])('is nothing else: %s', (_what, pickle) => {
    expect(() => readPickledLabels(bytes(pickle))).toThrow('no pickled LabelEncoder');
  });
});
