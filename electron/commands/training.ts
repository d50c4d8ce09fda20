import path from 'node:path';
import { type Command, Option } from 'commander';
import {
  type AlgorithmChoice,
  algorithmChoiceSchema,
  type JobPriority,
  jobPrioritySchema,
  type Metrics,
  type Modality,
  type TrainResult,
} from '../../data/schema.ts';
import { positiveNumber, positiveWholeNumber, wholeNumber } from './arguments.ts';
import { percent, print, table } from './output.ts';
import { type CommonOptions, withSession } from './session.ts';

interface TrainOptions extends CommonOptions {
  user: string;
  modality: Modality;
  algorithm: AlgorithmChoice;
  engine: 'builtin' | 'tensorflow';
  trials?: number;
  budget?: number;
  seed: number;
  priority: JobPriority;
  includeOtherPerformers: boolean;
  split?: string;
}

export function addTrain(command: Command): void {
  command
    .description('train a new version of a person’s model')
    .requiredOption('--user <user>', 'the person')
    .requiredOption('--modality <modality>', 'gesture, sound or speech')
    .addOption(
      new Option('--algorithm <algorithm>', 'what to learn with; auto races all that suit the recordings')
        .choices(algorithmChoiceSchema.options)
        .default('auto'),
    )
    .option('--trials <number>', 'how many configurations to try at most (default: 50)', positiveWholeNumber)
    .option(
      '--budget <seconds>',
      'how long to search at most (default: by the number of recordings; none when --trials is given)',
      positiveNumber,
    )
    .option('--engine <engine>', 'builtin, or tensorflow where @tensorflow/tfjs-node is installed', 'builtin')
    .option('--seed <number>', 'fixes every random choice', wholeNumber, 1)
    .addOption(
      new Option('--priority <priority>', 'before or after other trainings that wait')
        .choices(jobPrioritySchema.options)
        .default('normal'),
    )
    .option('--include-other-performers', 'train also on recordings that somebody else performed', false)
    .option(
      '--split <file>',
      'CSV id,part that fixes the split for a benchmark; such a model is never promoted',
    )
    .action(async (options: TrainOptions) => {
      const result = await withSession(options, async ({ call, finish }) => {
        const { job_id } = await call('training.start', {
          user_id: options.user,
          modality: options.modality,
          priority: options.priority,
          config: {
            algorithm: options.algorithm,
            engine: options.engine,
            seed: options.seed,
            include_other_performers: options.includeOtherPerformers,
            ...(options.trials === undefined ? {} : { trials: options.trials }),
            ...(options.budget === undefined ? {} : { budget_seconds: options.budget }),
          },
          ...(options.split === undefined ? {} : { split_file: path.resolve(options.split) }),
        });
        return finish<TrainResult>(job_id, 'train');
      });
      print(options, result, inWords(result));
    });
}

function inWords(result: TrainResult): string {
  const head = `${result.model_version} (${result.algorithm}) in ${result.seconds.toFixed(1)} s: ${result.artifact_dir}`;
  const figures = table([['part', 'recordings', 'accuracy', 'macro-F1'], ...metricRows(result.metrics)]);
  return [head, figures, ...result.findings.map(({ message }) => `Mind: ${message}`)].join('\n');
}

function metricRows(metrics: Metrics): (string | number)[][] {
  return (['train', 'validation', 'test'] as const).map((part) => {
    const figures = metrics[part];
    if (!figures) return [part, 'not formed yet', '', ''];
    return [part, figures.samples, percent(figures.accuracy), figures.macro_f1.toFixed(3)];
  });
}
