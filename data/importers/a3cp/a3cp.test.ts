import { createHash } from 'node:crypto';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  float32Bytes,
  folderWith,
  importFiles,
  importInto,
  npyBytes,
  npzBytes,
  zipBytes,
} from '../fixtures.ts';
import { MemorySink } from '../memory-sink.ts';

const SESSION = 'logs/users/elias01/sessions/sess_1.jsonl';
const gesture = { modality: 'gesture' } as const;

/** A recording of three frames of two values, different for every number. */
const features = (n: number) => npzBytes([n, 1, 2, 3, 4, 5], [3, 2]);

/** A labelled recording with the fields of the contract's example. */
function message(n: number, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    schema_version: '1.0.1',
    record_id: `record-${n}`,
    user_id: 'elias01',
    session_id: 'sess_1',
    timestamp: '2025-06-15T12:34:56.789Z',
    modality: 'gesture',
    source: 'camera_feed_worker',
    performer_id: 'elias01',
    capture_id: `capture-${n}`,
    annotation: { intent: 'hungry' },
    raw_features_ref: {
      uri: `/data/u01/gesture_${n}.npz`,
      hash: 'sha256:abcdef1234567890...',
      encoding: 'holistic_landmarks_v1;fps=15;extractor_tag=v0.5.4',
      shape: [3, 2],
      dtype: 'float32',
      format: 'npz',
    },
    ...changes,
  };
}

const lines = (...records: unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
const wrapped = (event: unknown) => ({ recorded_at: '2025-06-15T12:35:00.000Z', event });

/** Imports session records with the features of recordings 1 to 9 beside them. */
async function importSession(content: string | Uint8Array, request = {}) {
  const beside = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [`logs/users/elias01/sessions/gesture_${n}.npz`, features(n)]),
  );
  return importFiles({ [SESSION]: content, ...beside }, { ...gesture, ...request });
}

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

describe('the features of a recording', () => {
  const ref = (changes: Record<string, unknown>) =>
    message(1, { raw_features_ref: { uri: 'gesture_1.npz', format: 'npz', ...changes } });
  const sha256 = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

  test.each([
    ['another hash', ref({ hash: sha256(features(2)) }), 'HASH_MISMATCH'],
    ['another shape', ref({ shape: [2, 3] }), 'FEATURES_MISMATCH'],
    ['another type', ref({ dtype: 'float64' }), 'FEATURES_MISMATCH'],
    ['another format', ref({ format: 'parquet' }), 'FEATURES_MISMATCH'],
    ['a path that climbs out', ref({ uri: '../../../../../x.npz' }), 'PATH_OUTSIDE'],
    ['an absolute path that climbs', ref({ uri: '/data/../../../../../../../etc/x.npz' }), 'PATH_OUTSIDE'],
    ['no path', ref({ uri: '' }), 'NO_FEATURES'],
  ])('with %s are rejected', async (_, record, code) => {
    const { result, codes } = await importSession(lines(record));
    expect([codes, result.accepted]).toEqual([[code], 0]);
  });

  test('with their true hash are taken, from a path of another machine too', async () => {
    const { result } = await importSession(
      lines(
        ref({ hash: sha256(features(1)), shape: [3, 2], dtype: 'float32' }),
        message(2, { raw_features_ref: { uri: 'C:\\A3CP\\data\\gesture_2.npz' } }),
        message(3, { raw_features_ref: { uri: 'file:///srv/a3cp/gesture_3.npz' } }),
        message(4, { raw_features_ref: { uri: 's3://bucket/users/elias01/sessions/gesture_4.npz' } }),
      ),
    );
    expect(result).toMatchObject({ accepted: 4, rejected: [] });
  });

  test('behind a link out of the folder are rejected', async () => {
    const outside = await folderWith({ 'secret.npz': features(1) });
    const folder = await folderWith({ 's.jsonl': lines(message(1)) });
    await symlink(join(outside, 'secret.npz'), join(folder, 'gesture_1.npz'));
    const result = await importInto(new MemorySink(), { ...gesture, path: folder });
    expect(result.rejected).toMatchObject([{ file: 's.jsonl', line: 1, code: 'PATH_OUTSIDE' }]);
  });

  test('that inflate to a bomb, are not finite or have other dimensions are rejected', async () => {
    const { result } = await importFiles(
      {
        's.jsonl': lines(...[1, 2, 3, 4].map((n) => message(n, { raw_features_ref: { uri: `${n}.npz` } }))),
        '1.npz': features(1),
        '2.npz': zipBytes([{ name: 'features.npy', content: Buffer.alloc(100e6) }]),
        '3.npz': npzBytes([1, 2, Number.NaN, 4], [2, 2]),
        '4.npz': npzBytes([1, 2, 3, 4, 5, 6], [2, 3]),
      },
      gesture,
    );
    expect(result.accepted).toBe(1);
    expect(result.rejected.map(({ line, code }) => [line, code])).toEqual([
      [2, 'ZIP_BOMB'],
      [3, 'NON_FINITE'],
      [4, 'MIXED_DIMENSIONS'],
    ]);
  });

  test('of sound are the sound itself when they are one number a moment', async () => {
    const pcm = Int16Array.from([0, 1000, -1000, 32767]);
    const asFloats = npyBytes('<f4', [5, 1], float32Bytes([0, 0.5, -0.5, 0.25, 0]));
    const record = (n: number) => message(n, { modality: 'audio', raw_features_ref: { uri: `${n}.npz` } });
    const { sink } = await importFiles({
      's.jsonl': lines(record(1), record(2)),
      '1.npz': zipBytes([{ name: 'arr_0.npy', content: npyBytes('<i2', [4], new Uint8Array(pcm.buffer)) }]),
      '2.npz': zipBytes([{ name: 'data.npy', content: asFloats }]),
    });
    expect(sink.samples).toMatchObject([
      { modality: 'sound', signal_kind: 'audio', frames: 4, dims: 1 },
      { modality: 'sound', signal_kind: 'audio', frames: 5, dims: 1 },
    ]);
    expect([...new Int16Array(sink.samples[0]?.payload.slice().buffer ?? [])]).toEqual([...pcm]);
  });

  test('of speech with several numbers a frame are a sequence', async () => {
    const record = message(1, { modality: 'speech' });
    const { sink } = await importSession(lines(record), { modality: 'speech' });
    expect(sink.samples).toMatchObject([{ modality: 'speech', signal_kind: 'sequence', frames: 3, dims: 2 }]);
  });
});

describe('damaged lines', () => {
  test('are rejected one by one, the torn last one with its own code', async () => {
    const whole = lines(message(1));
    const { result } = await importSession(
      `${whole}{"broken": \n[1,2]\n\n${JSON.stringify(message(9, { context: 'x'.repeat(512 * 1024) }))}\n` +
        `${lines(message(2))}${whole.slice(0, 200)}`,
    );
    expect(result.accepted).toBe(2);
    expect(result.rejected).toMatchObject([
      { file: SESSION, line: 2, code: 'BAD_JSON' },
      { file: SESSION, line: 3, code: 'BAD_RECORD' },
      { file: SESSION, line: 5, code: 'LINE_TOO_LONG' },
      { file: SESSION, line: 7, code: 'TORN_LINE' },
    ]);
  });

  test('may be zeros that a crash left behind', async () => {
    const { codes, result } = await importSession(
      Buffer.concat([Buffer.from(lines(message(1))), Buffer.alloc(4096)]),
    );
    expect([codes, result.accepted]).toEqual([['TORN_LINE'], 1]);
  });

  test('are not a whole last line without its line feed, a byte-order mark or CRLF', async () => {
    const { result } = await importSession(
      `\ufeff${lines(message(1)).replace('\n', '\r\n')}${lines(message(2)).trim()}`,
    );
    expect(result).toMatchObject({ accepted: 2, rejected: [] });
  });
});

describe('recognitions and feedback', () => {
  const output = { hungry: 0.12, go_outside: 0.84, unknown: 0.04 };
  const recognised = (n: number, changes = {}) =>
    message(n, { annotation: undefined, classifier_output: output, performer_id: 'system', ...changes });
  const feedback = (changes = {}) => ({
    entry_id: 'entry-1',
    timestamp: '2025-07-10T12:00:00Z',
    session_id: 'sess_1',
    user_id: 'elias01',
    prompt_text: "Did you mean 'drink'?",
    user_response: 'Yes, I did',
    intent_label: 'drink',
    label_correction: null,
    label_status: 'confirmed',
    output_mode: 'speech',
    ...changes,
  });

  test('a message with scores is a recognition of the likeliest label, and no recording', async () => {
    const { result, sink } = await importSession(
      lines(
        message(1),
        recognised(1, { record_id: 'r1', model_version: 'gesture-elias01-20250701' }),
        recognised(1, { record_id: 'r2', output_type: 'clarification' }),
        recognised(1, { record_id: 'r3', clarification: { needed: true } }),
      ),
    );
    expect(result).toMatchObject({ accepted: 4, by_kind: { samples: 1, recognitions: 3 }, rejected: [] });
    expect(sink.recognitions[0]).toMatchObject({
      record_id: 'r1',
      form: 'message',
      user_id: 'elias01',
      modality: 'gesture',
      session_id: 'sess_1',
      predicted_label: 'go_outside',
      confidence: 0.84,
      clarification: false,
      model_version: 'gesture-elias01-20250701',
      recorded_at: Date.UTC(2025, 5, 15, 12, 34, 56, 789),
    });
    expect(sink.recognitions.map(({ clarification }) => clarification)).toEqual([false, true, true]);
  });

  test('a message with scores and a label is both', async () => {
    const { result } = await importSession(lines(message(1, { classifier_output: output })));
    expect(result.by_kind).toMatchObject({ samples: 1, recognitions: 1 });
  });

  test('scores that are none are rejected without losing the recording', async () => {
    const { result, codes } = await importSession(
      lines(message(1, { classifier_output: { hungry: 'very' } })),
    );
    expect([codes, result.by_kind.samples]).toEqual([['BAD_RECORD'], 1]);
  });

  test('older traces and clarification events are kept apart', async () => {
    const { sink } = await importFiles(
      {
        'traces.jsonl': lines(
          {
            record_id: 't1',
            session_id: 'sess_1',
            timestamp: '2025-07-01T10:00:00Z',
            module_name: 'sound_classifier',
            model_version: 'v3',
            predicted_intent: 'eat',
            intent_confidence: 0.7,
          },
          {
            record_id: 'c1',
            user_id: 'elias01',
            session_id: 'sess_1',
            timestamp: '2025-07-01T10:00:01Z',
            trigger_reason: 'low confidence',
            clarification_type: 'options',
            resolved_intent: 'drink',
          },
        ),
      },
      gesture,
    );
    expect(sink.recognitions).toMatchObject([
      {
        form: 'inference_trace',
        user_id: 'elias01',
        modality: 'sound',
        predicted_label: 'eat',
        confidence: 0.7,
      },
      { form: 'clarification_event', modality: null, predicted_label: 'drink', clarification: true },
    ]);
  });

  test('feedback may lie anywhere in the tree, and counts as unattributed without its session', async () => {
    const { result, sink } = await importFiles(
      {
        [SESSION]: lines(message(1)),
        'logs/users/elias01/sessions/gesture_1.npz': features(1),
        'logs/feedback/2025.jsonl': lines(
          feedback(),
          feedback({
            entry_id: 'entry-2',
            session_id: 'elsewhere',
            label_status: 'corrected',
            label_correction: 'eat',
          }),
          feedback({ entry_id: 'entry-3', label_status: 'maybe' }),
          feedback({ entry_id: 'entry-4', timestamp: null }),
          { event: 'app started' },
        ),
      },
      gesture,
    );
    expect(result.by_kind).toEqual({ samples: 1, recognitions: 0, feedback: 2, unattributed_feedback: 1 });
    expect(result.rejected.map(({ code }) => code)).toEqual(['BAD_RECORD', 'TIME']);
    expect(result.skipped).toBe(1);
    expect(sink.feedbacks[1]).toMatchObject({
      entry_id: 'entry-2',
      label_status: 'corrected',
      label_correction: 'eat',
    });
  });

  test('an entry without an id is known again by its content', async () => {
    const entry = feedback({ entry_id: undefined });
    const { result } = await importFiles({ 'f.jsonl': lines(entry, wrapped(entry)) }, gesture);
    expect(result).toMatchObject({ accepted: 1, duplicates: 1 });
  });
});
