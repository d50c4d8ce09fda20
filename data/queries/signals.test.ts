import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentHash } from '../importers/item.ts';
import { importSamples, pose } from '../testing/store.ts';
import { temporaryWorkspace } from '../testing/temporary.ts';
import { loadSignals } from './signals.ts';

/** Bytes written number by number, as the contract's formats have them, not through typed arrays. */
function int16Bytes(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 2));
  for (const [i, value] of values.entries()) view.setInt16(i * 2, value, true);
  return new Uint8Array(view.buffer);
}

function float32Bytes(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  for (const [i, value] of values.entries()) view.setFloat32(i * 4, value, true);
  return new Uint8Array(view.buffer);
}

function stored(signal: Pick<ReturnType<typeof pose>, 'signal_kind' | 'frames' | 'dims' | 'payload'>) {
  const { store, workspace } = temporaryWorkspace();
  importSamples(store, workspace, [pose(0, { ...signal, content_hash: contentHash(signal) })]);
  return { store, load: () => loadSignals(store, [1]).get(1) };
}

test('16-bit audio comes back as numbers from -1 up to but not including 1', () => {
  const payload = int16Bytes([-32_768, -1, 0, 1, 16_384, 32_767]);
  const { load } = stored({ signal_kind: 'audio', frames: 6, dims: 1, payload });
  expect(load()).toEqual({
    kind: 'audio',
    sampleRate: 16_000,
    values: Float32Array.of(-1, -1 / 32_768, 0, 1 / 32_768, 0.5, 32_767 / 32_768),
  });
});

test('a sequence comes back number by number', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ noNaN: true }), { minLength: 6, maxLength: 6 }), (values) => {
      const { load } = stored({ signal_kind: 'sequence', frames: 3, dims: 2, payload: float32Bytes(values) });
      expect(load()).toEqual({ kind: 'sequence', frames: 3, dims: 2, values: Float32Array.from(values) });
    }),
    { numRuns: 10 },
  );
});

test('a recording that lost bytes or is not there is refused', () => {
  const { store, load } = stored({
    ...{ signal_kind: 'sequence', frames: 3, dims: 2 },
    payload: float32Bytes([1, 2, 3, 4, 5, 6]),
  });
  store.run('UPDATE sample_payloads SET payload = substr(payload, 1, 20)');
  expect(load).toThrow(expect.objectContaining({ code: 'PAYLOAD_DAMAGED' }));
  expect(() => loadSignals(store, [2])).toThrow(expect.objectContaining({ code: 'SAMPLE_UNKNOWN' }));
});
