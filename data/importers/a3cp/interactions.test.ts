import { describe, expect, test } from 'vitest';
import { importFiles } from '../fixtures.ts';
import { features, gesture, importSession, lines, message, SESSION, wrapped } from './session_fixture.ts';

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
