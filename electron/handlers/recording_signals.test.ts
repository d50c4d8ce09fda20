import { beforeEach, expect, test } from 'vitest';
import { contentHash } from '../../data/importers/item.ts';
import type { Store } from '../../data/store.ts';
import { importSamples, pose } from '../../data/testing/store.ts';
import { temporaryWorkspace } from '../../data/testing/temporary.ts';
import type { Workspace } from '../../data/workspace.ts';
import { recordingsSpectrogram } from '../threads/recordings_spectrogram.ts';
import { signal } from './recording_signals.ts';

/** What the window gets to see and hear of one recording. */

let store: Store;
let workspace: Workspace;

beforeEach(() => {
  ({ store, workspace } = temporaryWorkspace());
});

function keepSound(samples: Int16Array) {
  const payload = new Uint8Array(samples.buffer);
  const sound = { signal_kind: 'audio' as const, frames: samples.length, dims: 1, payload };
  const facts = { modality: 'sound' as const, encoding: 'pcm_s16le_16khz_mono' };
  importSamples(store, workspace, [pose(0, { ...sound, ...facts, content_hash: contentHash(sound) })]);
}

/** A sine of `hz`, `peak` of full scale, 16 000 times a second. */
function tone(hz: number, peak: number, length = 8000): Int16Array {
  return Int16Array.from({ length }, (_, t) =>
    Math.round(32_767 * peak * Math.sin((2 * Math.PI * hz * t) / 16_000)),
  );
}

function drawn() {
  const { frames, bands, base64 } = recordingsSpectrogram(store, { sample_id: 1 });
  const bytes = Buffer.from(base64, 'base64');
  return { frames, bands, frame: (t: number) => [...bytes.subarray(t * bands, (t + 1) * bands)] };
}

/** The middle of mel band `band` of 40 between 0 and 8000 Hz, by the textbook's formula. */
function middleOf(band: number): number {
  const top = 2595 * Math.log10(1 + 8000 / 700);
  return 700 * (10 ** ((top * (band + 1)) / 41 / 2595) - 1);
}

test('a recording arrives byte for byte, with what its numbers mean', () => {
  importSamples(store, workspace, [pose(3)]);
  const { base64, ...facts } = signal({ store }, { sample_id: 1 });
  expect(facts).toEqual({ kind: 'sequence', encoding: 'pose_vector', frames: 1, dims: 2 });
  const bytes = Buffer.from(base64, 'base64');
  expect([bytes.readFloatLE(0), bytes.readFloatLE(4)]).toEqual([3, -3]);
});

test('sound arrives as the 16-bit samples that are stored', () => {
  keepSound(Int16Array.of(-32_768, 5, 32_767));
  const { base64, ...facts } = signal({ store }, { sample_id: 1 });
  expect(facts).toEqual({ kind: 'audio', encoding: 'pcm_s16le_16khz_mono', frames: 3, dims: 1 });
  const bytes = Buffer.from(base64, 'base64');
  expect([0, 2, 4].map((at) => bytes.readInt16LE(at))).toEqual([-32_768, 5, 32_767]);
});

test.each([10, 20, 33])('a tone in the middle of band %i is brightest there, in every frame', (band) => {
  keepSound(tone(middleOf(band), 0.5));
  const { frames, bands, frame } = drawn();
  expect({ frames, bands }).toEqual({ frames: 1 + Math.floor((8000 - 400) / 160), bands: 40 });
  for (let t = 0; t < frames; t++) expect(frame(t).indexOf(Math.max(...frame(t)))).toBe(band);
});

test('20 decibels quieter is darker by the same step in every recording', () => {
  keepSound(tone(middleOf(20), 0.5));
  const loud = Math.max(...drawn().frame(10));
  ({ store, workspace } = temporaryWorkspace());
  keepSound(tone(middleOf(20), 0.05));
  // 255 brightnesses for 65 decibels.
  expect(Math.abs(loud - Math.max(...drawn().frame(10)) - (20 * 255) / 65)).toBeLessThanOrEqual(1);
});

test('silence is dark, is not cut off, and a recording shorter than a frame has one', () => {
  keepSound(Int16Array.from([...new Int16Array(4000), ...tone(1000, 0.5, 4000)]));
  expect(Math.max(...drawn().frame(5))).toBe(0);
  expect(Math.max(...drawn().frame(40))).toBeGreaterThan(150);
  ({ store, workspace } = temporaryWorkspace());
  keepSound(Int16Array.of(1, 2, 3));
  expect(drawn().frames).toBe(1);
});

test('a gesture has no spectrogram, and what is not there or damaged is refused', () => {
  importSamples(store, workspace, [pose(3)]);
  const refusal = (code: string) => expect.objectContaining({ code });
  expect(() => recordingsSpectrogram(store, { sample_id: 1 })).toThrow(refusal('NO_SPECTROGRAM'));
  expect(() => recordingsSpectrogram(store, { sample_id: 9 })).toThrow(refusal('SAMPLE_UNKNOWN'));
  expect(() => signal({ store }, { sample_id: 9 })).toThrow(refusal('SAMPLE_UNKNOWN'));
  store.run('UPDATE sample_payloads SET payload = substr(payload, 1, 5)');
  expect(() => signal({ store }, { sample_id: 1 })).toThrow(refusal('PAYLOAD_DAMAGED'));
});

test('a recording that would hold up the connection is refused', () => {
  importSamples(store, workspace, [pose(3)]);
  store.run('UPDATE samples SET frames = 2097153');
  store.run('UPDATE sample_payloads SET payload = zeroblob(2097153 * 2 * 4)');
  const refusal = expect.objectContaining({ code: 'RECORDING_TOO_LARGE' });
  expect(() => signal({ store }, { sample_id: 1 })).toThrow(refusal);
});
