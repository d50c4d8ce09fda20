import path from 'node:path';
import type { Command } from 'commander';
import type { ImportResult } from '../../data/schema.ts';
import { type Decision, decisionsTable } from './decisions.ts';
import { print } from './output.ts';
import { type CommonOptions, withSession } from './session.ts';

const NOTHING_KNOWN =
  'There is neither feedback nor a recognition in it that this program knows (docs/importing.md). Nothing was changed.';

interface FeedbackOptions extends CommonOptions {
  user?: string;
}

export function addImportFeedback(command: Command): void {
  command
    .description('bring in what people said about answers, and say what the scheduler makes of it')
    .argument('<path>', 'feedback logs and session files: a file (.jsonl, .json, .csv) or a folder')
    .option('--user <user>', 'the person, where a record names nobody')
    .action(async (source: string, options: FeedbackOptions) => {
      const document = await withSession(options, async ({ call, finish }) => {
        const { job_id } = await call('imports.start', {
          ...{ path: path.resolve(source), format: 'a3cp' },
          // Records name their own.
          modality: 'gesture',
          ...(options.user === undefined ? {} : { user_id: options.user }),
        });
        const imported = await finish<ImportResult>(job_id, 'import');
        const { decisions } = await call('retraining.dry_run', { import_job_id: job_id });
        return { ...imported, ...attributionOf(imported), decisions };
      });
      print(options, document, inWords(document));
      if (isEmpty(document)) process.exitCode = 1;
    });
}

function attributionOf({ by_kind: { feedback, unattributed_feedback } }: ImportResult) {
  return { attributed: feedback - unattributed_feedback, unattributed: unattributed_feedback };
}

type Document = ImportResult & ReturnType<typeof attributionOf> & { decisions: Decision[] };

/** Neither taken nor refused: what was read holds no record of any kind that is known. */
const isEmpty = ({ accepted, duplicates, rejected }: ImportResult): boolean =>
  accepted + duplicates + rejected.length === 0;

function inWords(document: Document): string {
  if (isEmpty(document)) return NOTHING_KNOWN;
  const { by_kind, duplicates, rejected, attributed, unattributed, decisions } = document;
  const { feedback, recognitions, samples } = by_kind;
  const reasons = rejected.map(
    ({ file, line, reason }) => `  ${line === null ? file : `${file}:${line}`}: ${reason}`,
  );
  return [
    `${feedback} feedback entries: ${attributed} belong to a modality, ${unattributed} to none that is known.`,
    `${recognitions} recognitions, ${samples} recordings, ${duplicates} already there, ${rejected.length} rejected.`,
    ...reasons,
    '',
    decisionsTable(decisions, 'Nothing new for anybody who has recordings here.'),
  ].join('\n');
}
