import { join } from 'node:path';
import type { Intake } from '../intake.ts';
import type { ItemSource } from '../item.ts';
import { ItemRejection } from '../rejection.ts';
import type { ImportSource } from '../source.ts';
import { feedbackFrom } from './feedback.ts';
import { isRecording } from './label.ts';
import { isRecordFile } from './lines.ts';
import {
  asksClarification,
  clarificationFrom,
  recognitionFromMessage,
  recognitionFromTrace,
} from './recognition.ts';
import { type A3cpRecord, has, kindOf, parseRecord } from './record.ts';
import { recordLines } from './record_lines.ts';
import { type RecordingContext, recordingFrom } from './recording.ts';
import { type Survey, surveyRecords } from './survey.ts';

/** Reads A3CP records: session files with their features, feedback logs, and the older forms of both. */
export async function readA3cp({
  root,
  file: chosen,
  files,
  intake,
  declaration,
  operatorUser,
}: ImportSource): Promise<void> {
  const recordFiles = chosen === null ? files.filter(isRecordFile) : [chosen];
  const survey = await surveyRecords(root, recordFiles);
  const isRead = new Set(recordFiles);
  const features = new Set<string>();
  intake.expect(survey.lines);
  for (const file of recordFiles) {
    const users = { usersBySession: survey.usersBySession, path: join(root.folder, file), operatorUser };
    const context = { root, users, declaration, onFeatures: (path: string) => void features.add(path) };
    await intake.attempt(file, null, async () => {
      for await (const line of recordLines(root, file)) {
        await intake.item(file, line.line, () =>
          readRecord(parseRecord(line), { file, line: line.line }, { intake, survey, context }),
        );
      }
    });
  }
  intake.skip(files.filter((file) => !isRead.has(file) && !features.has(file)).length);
}

interface Reading {
  intake: Intake;
  survey: Survey;
  context: RecordingContext;
}

async function readRecord(record: A3cpRecord, source: ItemSource & { line: number }, reading: Reading) {
  const { intake, context } = reading;
  switch (kindOf(record)) {
    case 'message':
      return readMessage(record, source, reading);
    case 'feedback':
      return intake.feedback(feedbackFrom(record, context.users, source));
    case 'inference_trace':
      return intake.recognition(recognitionFromTrace(record, context.users, source));
    case 'clarification_event':
      return intake.recognition(clarificationFrom(record, context.users, source));
    case 'other':
      return intake.skip();
  }
}

/** A message may hold a recording, a recognition, or both; what is wrong with one does not lose the other. */
async function readMessage(
  record: A3cpRecord,
  source: ItemSource & { line: number },
  { intake, survey, context }: Reading,
): Promise<void> {
  if (has(record, 'classifier_output')) {
    await intake.attempt(source.file, source.line, () =>
      intake.recognition(recognitionFromMessage(record, context.users, source)),
    );
  } else if (asksClarification(record)) {
    intake.recognition(clarificationFrom(record, context.users, source));
  } else if (!has(record, 'raw_features_ref')) {
    if (has(record, 'output_type')) return intake.skip();
    throw new ItemRejection('NO_FEATURES', 'The record refers to no features (raw_features_ref).');
  }
  if (!isRecording(record)) return;
  if (survey.isSuperseded(record, source)) intake.duplicate();
  else intake.sample(await recordingFrom(record, source, context));
}
