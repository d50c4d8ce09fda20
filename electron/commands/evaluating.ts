import type { Command } from 'commander';
import { AppError } from '../../data/errors.ts';
import type { HoldoutOpening, Modality } from '../../data/schema.ts';
import type { Evaluation } from '../ipc/contract.ts';
import { positiveWholeNumber } from './arguments.ts';
import { figureTable, mistakeLines, type NamedPart, rejectionLines } from './figures.ts';
import { percent, print } from './output.ts';
import { type CommonOptions, withSession } from './session.ts';

interface EvaluateOptions extends CommonOptions {
  user: string;
  modality: Modality;
  version: number;
  openHoldout: boolean;
  reason?: string;
}

/** A gain below this share is lost in chance. */
const WORTH_SAYING = 0.005;

export function addEvaluate(command: Command): void {
  command
    .description('show how well a version understands, part by part')
    .requiredOption('--user <user>', 'the person')
    .requiredOption('--modality <modality>', 'gesture, sound or speech')
    .requiredOption('--version <number>', 'which version', positiveWholeNumber)
    .option('--open-holdout', 'look at the recordings that were held out; once a version, on record', false)
    .option('--reason <text>', 'why the holdout is opened; it stays on record')
    .action(async (options: EvaluateOptions) => {
      requireReason(options);
      const key = { user_id: options.user, modality: options.modality, version: options.version };
      const evaluation = await withSession(options, async ({ call }) => {
        if (options.openHoldout) await call('models.open_holdout', { ...key, reason: options.reason ?? '' });
        return call('models.evaluate', key);
      });
      print(options, evaluation, inWords(evaluation));
    });
}

function requireReason({ openHoldout, reason }: EvaluateOptions): void {
  if (openHoldout && !reason?.trim()) {
    throw new AppError('USAGE', '--open-holdout needs --reason "…": why it is opened stays on record.');
  }
  if (!openHoldout && reason !== undefined) {
    throw new AppError('USAGE', '--reason says why the holdout is opened and needs --open-holdout.');
  }
}

function inWords(evaluation: Evaluation): string {
  const { metrics, holdout } = evaluation;
  const unseen: NamedPart[] = [
    ['validation', metrics.validation],
    ['test', metrics.test],
  ];
  if (holdout) unseen.push(['holdout', holdout.metrics]);
  const sections = [
    [headline(evaluation), figureTable([['train', metrics.train], ...unseen])],
    noTestLines(evaluation),
    [...boundLines(evaluation), ...unseen.flatMap(rejectionLines)],
    unseen.flatMap(mistakeLines),
    growthLines(evaluation),
    [holdoutLine(holdout)],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function headline({ model_version, algorithm, benchmark, synthetic, left_out }: Evaluation): string {
  const remarks = [
    algorithm,
    ...(benchmark ? ['benchmark'] : []),
    ...(synthetic ? ['synthetic recordings'] : []),
    ...(left_out > 0 ? [`${left_out} recordings left out that may not be used any more`] : []),
  ];
  return `${model_version} (${remarks.join(', ')}). In brackets: where the figure lies with 95 % confidence.`;
}

function noTestLines({ metrics: { test, estimate, estimate_source } }: Evaluation): string[] {
  if (test) return [];
  const missing = 'There is no test part yet: nobody can say how well new recordings will be understood.';
  if (!estimate) return [missing];
  const source = estimate_source === 'validation' ? 'the validation part' : 'cross-validation';
  return [
    missing,
    `By ${source}, which flatters a little, about ${percent(estimate.accuracy)} will be understood.`,
  ];
}

function growthLines({ metrics: { learning_curve } }: Evaluation): string[] {
  if (!learning_curve) return [];
  const { more_recordings, expected_gain } = learning_curve;
  const more = `${more_recordings} more recordings`;
  if (expected_gain === null) return [`What ${more} would add cannot be said yet.`];
  if (expected_gain < WORTH_SAYING) return [`${more} like these would add next to nothing.`];
  const points = (expected_gain * 100).toFixed(1);
  return [`${more} would let it understand about ${points} more of 100.`];
}

function boundLines({ rejection }: Evaluation): string[] {
  if (!rejection)
    return ['The model always gives an answer: too little was there to learn when to say "unknown".'];
  const stated = percent(rejection.error_rate_stated);
  const promise =
    rejection.upper_bound === null
      ? `aiming at no more than ${stated} wrong answers; there are too few recordings to promise that:`
      : `so that no more than ${stated} of its answers should be wrong:`;
  return [`When it is unsure the model says "unknown", ${promise}`];
}

function holdoutLine(holdout: HoldoutOpening | null): string {
  if (!holdout) return 'The holdout is locked. --open-holdout --reason "…" opens it, once a version.';
  const when = new Date(holdout.opened_at).toISOString();
  const opened = `The holdout was opened on ${when} by ${holdout.operator}: “${holdout.reason}”.`;
  return holdout.metrics ? opened : `${opened} Its figures were lost before they could be kept.`;
}
