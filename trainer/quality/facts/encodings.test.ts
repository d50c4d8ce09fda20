import { expect, test } from 'vitest';
import type { SampleFacts } from '../../../data/schema.ts';
import { factsOf } from '../../testing.ts';
import { encodingFindings } from './encodings.ts';

const base = { encoding: 'holistic_v1;fps=15', vector_version: '1.0.0', dims: 214 };

test.each<[string, Partial<SampleFacts>, string | undefined, string | undefined]>([
  ['alike', {}, undefined, undefined],
  ['another number of values', { dims: 258 }, 'MIXED_ENCODINGS', 'FAILED'],
  ['another kind', { signal_kind: 'audio', dims: 1 }, 'MIXED_ENCODINGS', 'FAILED'],
  ['another encoding of as many values', { encoding: 'hands_v2;fps=15' }, 'MIXED_ENCODINGS', 'FAILED'],
  ['another frame rate', { encoding: 'holistic_v1;fps=30' }, 'MIXED_ENCODING_SETTINGS', 'WARNING'],
  ['another vector version', { vector_version: '1.1.0' }, 'MIXED_VECTOR_VERSIONS', 'WARNING'],
  ['no vector version', { vector_version: null }, 'MIXED_VECTOR_VERSIONS', 'WARNING'],
])('%s', (_, change, code, status) => {
  const [found] = encodingFindings([factsOf(1, base), factsOf(2, base), factsOf(3, { ...base, ...change })]);
  expect([found?.code, found?.status]).toEqual([code, status]);
  if (found) expect(found.evidence.map((text) => text.split(': ').at(-1))).toEqual(['2', '1']);
});

test('sound is made alike on import: how it came does not matter', () => {
  const sounds = ['pcm_s16le', 'float32'].map((encoding, i) =>
    factsOf(i + 1, { encoding, signal_kind: 'audio', dims: 1 }),
  );
  expect(encodingFindings(sounds)).toEqual([]);
});
