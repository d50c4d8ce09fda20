import { expect, test } from 'vitest';
import { z } from 'zod';
import type { ImportedFeedback, ImportedRecognition, ImportSink, SinkAnswer } from '../../importers/item.ts';
import type { Store } from '../../store.ts';
import { pose, stage } from '../../testing/store.ts';
import { temporaryWorkspace } from '../../testing/temporary.ts';

const source = { file: 'log.jsonl', line: 1 };
const said = { user_id: 'anna', session_id: null, recorded_at: 1, source };

const recognition = (record_id: string, facts: Partial<ImportedRecognition> = {}): ImportedRecognition => ({
  ...{ ...said, record_id, form: 'message', modality: 'gesture', predicted_label: 'drink', confidence: 0.8 },
  ...{ clarification: false, model_version: null, ...facts },
});

const feedback = (entry_id: string, facts: Partial<ImportedFeedback> = {}): ImportedFeedback => ({
  ...{ ...said, entry_id, prompt_text: null, user_response: null, intent_label: 'drink' },
  ...{ label_correction: null, label_status: 'confirmed', output_mode: null, ...facts },
});

const importing = (fill: (sink: ImportSink) => SinkAnswer[]) => {
  const { store, workspace } = temporaryWorkspace();
  const take = (items: typeof fill) => stage(store, workspace, items)();
  take(fill);
  return { store, take };
};

/** user, import job, newest recording, newest recognition, newest feedback. */
const entries = (store: Store) =>
  store
    .all(
      z.record(z.string(), z.unknown()),
      `SELECT user_id, subject_id, last_sample_id, last_recognition_id, last_feedback_id FROM retraining_journal
       WHERE kind = 'import' AND modality IS NULL ORDER BY seq`,
    )
    .map((row) => Object.values(row));

test('an import is one entry for each user whom it brought anything for, with the newest rows of that user', () => {
  const { store, take } = importing((sink) => [
    sink.sample(pose(1)),
    sink.sample(pose(2, { user_id: 'ben' })),
    sink.sample(pose(3, { modality: 'speech' })),
    sink.recognition(recognition('r1', { user_id: 'carla' })),
    sink.feedback(feedback('f1', { user_id: 'ben' })),
  ]);
  expect(entries(store)).toEqual([
    ['anna', 1, 3, 0, 0],
    ['ben', 1, 2, 0, 1],
    ['carla', 1, 0, 1, 0],
  ]);
  take((sink) => [sink.recognition(recognition('r2')), sink.recognition(recognition('r3'))]);
  take((sink) => [sink.feedback(feedback('f2')), sink.sample(pose(4, { user_id: 'ben' }))]);
  expect(entries(store).slice(3)).toEqual([
    ['anna', 2, 3, 3, 0],
    ['anna', 3, 3, 3, 2],
    ['ben', 3, 4, 0, 1],
  ]);
});

test('an import that brought nothing new is no entry, nor is it one for those it brought nothing new for', () => {
  const { store, take } = importing((sink) => [sink.sample(pose(1)), sink.feedback(feedback('f1'))]);
  take((sink) => [sink.sample(pose(1)), sink.feedback(feedback('f1'))]);
  take((sink) => [sink.sample(pose(1)), sink.sample(pose(2, { user_id: 'ben' }))]);
  expect(entries(store)).toEqual([
    ['anna', 1, 1, 0, 1],
    ['ben', 3, 2, 0, 0],
  ]);
});
