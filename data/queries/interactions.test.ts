import { expect, test } from 'vitest';
import type { ImportedFeedback, ImportedRecognition, ImportSink, SinkAnswer } from '../importers/item.ts';
import { pose, stage } from '../testing/store.ts';
import { temporaryWorkspace } from '../testing/temporary.ts';
import { countInteractions } from './interactions.ts';

const source = { file: 'log.jsonl', line: 1 };

function feedback(entry_id: string, session_id: string | null): ImportedFeedback {
  return {
    ...{ entry_id, session_id, user_id: 'anna', recorded_at: 1, prompt_text: null, user_response: null },
    ...{
      intent_label: 'drink',
      label_correction: null,
      label_status: 'confirmed',
      output_mode: null,
      source,
    },
  };
}

function recognition(record_id: string, facts: Partial<ImportedRecognition>): ImportedRecognition {
  return {
    ...{ record_id, form: 'message', user_id: 'anna', modality: 'gesture', session_id: null, recorded_at: 1 },
    ...{ predicted_label: 'drink', confidence: 0.8, clarification: false, model_version: null, source },
    ...facts,
  };
}

/** Sessions: `g` has gestures only, `both` gestures and sounds, `trace` sound only through a recognition. */
function aDay(sink: ImportSink): SinkAnswer[] {
  return [
    sink.sample(pose(1, { session_id: 'g' })),
    sink.sample(pose(2, { session_id: 'both' })),
    sink.sample(pose(3, { session_id: 'both', modality: 'sound' })),
    sink.recognition(recognition('r1', { session_id: 'g' })),
    sink.recognition(recognition('r2', { session_id: 'trace', modality: 'sound' })),
    sink.recognition(recognition('r3', { session_id: 'g', modality: null, form: 'inference_trace' })),
    sink.recognition(recognition('r4', { session_id: 'both', modality: null, form: 'inference_trace' })),
    sink.recognition(recognition('r1', { session_id: 'g', form: 'clarification_event' })),
    ...['g', 'g', 'trace', 'both', 'nobody-knows', null].map((session, i) =>
      sink.feedback(feedback(`f${i}`, session)),
    ),
  ];
}

test('what names no modality counts for its session, when the session has exactly one', () => {
  const { workspace, store } = temporaryWorkspace();
  const { by_kind } = stage(store, workspace, aDay)();
  expect(by_kind).toEqual({ samples: 3, recognitions: 5, feedback: 6, unattributed_feedback: 3 });
  expect(countInteractions(store, { user_id: 'anna', modality: 'gesture' })).toEqual({
    ...{ recognitions: 2, feedback: 2, unattributed_feedback: 3 },
  });
  expect(countInteractions(store, { user_id: 'anna', modality: 'sound' })).toEqual({
    ...{ recognitions: 1, feedback: 1, unattributed_feedback: 3 },
  });
});

test('the import says what it cannot attribute before it is published, knowing what the store has', () => {
  const { workspace, store } = temporaryWorkspace();
  const unattributed: number[] = [];
  const only = (fill: (sink: ImportSink) => SinkAnswer[]) =>
    stage(store, workspace, (sink) => {
      const answers = fill(sink);
      unattributed.push(sink.unattributedFeedback());
      return answers;
    })();
  only(aDay);
  only((sink) => [sink.feedback(feedback('f6', 'g')), sink.feedback(feedback('f7', 'both'))]);
  only((sink) => [
    sink.sample(pose(9, { session_id: 'g', modality: 'speech' })),
    sink.feedback(feedback('f8', 'g')),
  ]);
  expect(unattributed).toEqual([3, 1, 1]);
});

test('a record that came in before is a duplicate; the same id in another form is not', () => {
  const { workspace, store } = temporaryWorkspace();
  stage(store, workspace, aDay)();
  const answers: SinkAnswer[] = [];
  stage(store, workspace, (sink) => {
    answers.push(sink.feedback(feedback('f0', 'g')));
    answers.push(sink.recognition(recognition('r1', {})));
    answers.push(sink.recognition(recognition('r1', { form: 'inference_trace' })));
    answers.push(sink.recognition(recognition('r1', { form: 'inference_trace' })));
    return answers;
  });
  expect(answers).toEqual(['duplicate', 'duplicate', 'accepted', 'duplicate']);
});
