import { ItemRejection, isSystemError } from '../rejection.ts';
import type { ImportRoot } from '../root.ts';
import { isLabelled, isRecording } from './label.ts';
import { type A3cpRecord, parseRecord, text } from './record.ts';
import { recordLines } from './record_lines.ts';

/** What has to be known of all records before the first is read. */
export interface Survey {
  lines: number;
  usersBySession: ReadonlyMap<string, string>;
  /** Whether another record says more recently, or says at all, what this recording's label is. */
  isSuperseded(record: A3cpRecord, place: Place): boolean;
}

interface Place {
  file: string;
  line: number;
}

/**
 * Session files are append-only: a recording is written down when it is made, and again when it gets its
 * label or a correction. Of such records the last one with a label decides.
 */
export async function surveyRecords(root: ImportRoot, files: readonly string[]): Promise<Survey> {
  const usersBySession = new Map<string, string>();
  const deciding = new Map<string, Place & { labelled: boolean }>();
  let lines = 0;
  for (const file of files) {
    for await (const { line, record } of readableRecords(root, file)) {
      lines += 1;
      if (record === null) continue;
      noteUser(usersBySession, record);
      const key = recordingKey(record);
      const labelled = isLabelled(record);
      if (key !== null && (labelled || !deciding.get(key)?.labelled))
        deciding.set(key, { file, line, labelled });
    }
  }
  const isSuperseded = (record: A3cpRecord, { file, line }: Place): boolean => {
    const decides = deciding.get(recordingKey(record) ?? '');
    return decides !== undefined && (decides.file !== file || decides.line !== line);
  };
  return { lines, usersBySession, isSuperseded };
}

/** Lines and files that cannot be read are passed over here; the reader will report them. */
async function* readableRecords(root: ImportRoot, file: string) {
  try {
    for await (const line of recordLines(root, file)) yield { line: line.line, record: parseOrNull(line) };
  } catch (error) {
    if (!(error instanceof ItemRejection) && !isSystemError(error)) throw error;
  }
}

function parseOrNull(line: Parameters<typeof parseRecord>[0]): A3cpRecord | null {
  try {
    return parseRecord(line);
  } catch (error) {
    if (error instanceof ItemRejection) return null;
    throw error;
  }
}

function noteUser(usersBySession: Map<string, string>, record: A3cpRecord): void {
  const session = text(record, 'session_id');
  const user = text(record, 'user_id');
  if (session !== null && user !== null) usersBySession.set(session, user);
}

/** The same for two records only if they differ in nothing but what is said about the recording. */
function recordingKey(record: A3cpRecord): string | null {
  if (!isRecording(record)) return null;
  const { user_id, session_id, modality, raw_features_ref } = record;
  return JSON.stringify([user_id, session_id, modality, raw_features_ref]);
}
