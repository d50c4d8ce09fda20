import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importFiles, importInto } from '../fixtures.ts';
import { MemorySink } from '../memory_sink.ts';
import { features, gesture, importSession, lines, message, SESSION, wrapped } from './session_fixture.ts';

describe('a recording in a session file', () => {
  test('is taken whole, bare or in its wrapper, its features found by name on this machine', async () => {
    const { result, sink } = await importSession(
      lines(wrapped(message(1, { vector_version: 'v2.1', performer_id: 'carer01' })), message(2)),
    );
    expect(result).toMatchObject({ format: 'a3cp', accepted: 2, rejected: [], skipped: 7 });
    expect(sink.samples[0]).toMatchObject({
      user_id: 'elias01',
      modality: 'gesture',
      external_id: 'record-1',
      session_id: 'sess_1',
      capture_id: 'capture-1',
      label: 'hungry',
      label_status: 'confirmed',
      performer_id: 'carer01',
      consent: 'given',
      is_demo: false,
      recorded_at: Date.UTC(2025, 5, 15, 12, 34, 56, 789),
      encoding: 'holistic_landmarks_v1;fps=15;extractor_tag=v0.5.4',
      vector_version: 'v2.1',
      signal_kind: 'sequence',
      frames: 3,
      dims: 2,
      source: { file: SESSION, line: 1 },
    });
  });

  test('is found in a single file, a session folder or the whole tree', async () => {
    const { folder } = await importSession(lines(message(1)));
    for (const path of ['', 'logs/users', 'logs/users/elias01/sessions', SESSION]) {
      const result = await importInto(new MemorySink(), { ...gesture, path: join(folder, path) });
      expect(result).toMatchObject({ format: 'a3cp', accepted: 1, rejected: [] });
    }
  });

  test('has the corrected label, or the older field, or none and is then unlabelled', async () => {
    const { sink } = await importSession(
      lines(
        message(1, { label_status: 'corrected', label_correction: 'thirsty' }),
        message(2, { label_correction: 'thirsty' }),
        message(3, { annotation: undefined, intent_label: 'tired', label_status: 'unconfirmed' }),
        message(4, { annotation: { intent: null } }),
        message(5, { label_status: 'rejected' }),
        message(6, { label_status: 'pending' }),
      ),
    );
    expect(sink.samples.map(({ label, label_status }) => [label, label_status])).toEqual([
      ['thirsty', 'corrected'],
      ['thirsty', 'corrected'],
      ['tired', 'unconfirmed'],
      [null, 'unconfirmed'],
      ['hungry', 'rejected'],
      ['hungry', 'unconfirmed'],
    ]);
  });

  test('obeys its consent flag; without one the operator is asked', async () => {
    const flags = [{ consent_given: true }, { consent_given: false }, { consent_given: null }, {}];
    const content = lines(...flags.map((flag, i) => message(i + 1, flag)));
    const given = await importSession(content);
    expect(given.sink.samples.map(({ consent }) => consent)).toEqual([
      'given',
      'refused',
      'unknown',
      'given',
    ]);
    const unknown = await importSession(content, { consent: 'unknown' });
    expect(unknown.sink.samples.map(({ consent }) => consent)).toEqual([
      'given',
      'refused',
      'unknown',
      'unknown',
    ]);
  });

  test('keeps the demo flag, and a machine is no performer', async () => {
    const { sink } = await importSession(
      lines(message(1, { is_demo: true }), message(2, { performer_id: 'system' })),
    );
    expect(sink.samples).toMatchObject([{ is_demo: true }, { is_demo: false, performer_id: null }]);
  });

  test('counts once when its label came later: the last label decides', async () => {
    const { result, sink } = await importSession(
      lines(
        message(1, { annotation: undefined }),
        message(1, { label_status: 'unconfirmed' }),
        message(1, { record_id: 'last', label_correction: 'thirsty', label_status: 'corrected' }),
        message(1, { annotation: undefined }),
      ),
    );
    expect(result).toMatchObject({ accepted: 1, duplicates: 3 });
    expect(sink.samples).toMatchObject([{ external_id: 'last', label: 'thirsty' }]);
  });

  test('is rejected when training could not use it, and the others are not', async () => {
    const { result, codes } = await importSession(
      lines(
        message(1, { session_id: undefined }),
        message(2, { modality: undefined }),
        message(3, { modality: 'vision' }),
        message(4, { user_id: 'a\u0000b' }),
        message(5, { raw_features_ref: undefined }),
        message(6, { raw_features_ref: { uri: 'nowhere.npz' } }),
        message(7, { timestamp: 'yesterday' }),
        message(8),
      ),
    );
    expect(codes).toEqual(['SESSION', 'MODALITY', 'MODALITY', 'USER', 'NO_FEATURES', 'MISSING_FILE', 'TIME']);
    expect(result.accepted).toBe(1);
  });

  test('without a user belongs to the folder, or to the user that was chosen, or is rejected', async () => {
    const orphan = lines(message(1, { user_id: undefined }));
    const files = { 's.jsonl': orphan, 'gesture_1.npz': features(1) };
    expect((await importSession(orphan)).sink.samples).toMatchObject([{ user_id: 'elias01' }]);
    expect((await importFiles(files, { ...gesture, user_id: 'mia' })).sink.samples).toMatchObject([
      { user_id: 'mia' },
    ]);
    expect((await importFiles(files, gesture)).codes).toEqual(['USER']);
  });
});
