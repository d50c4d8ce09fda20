import { Argument, type Command, Option } from 'commander';
import { AppError } from '../../data/errors.ts';
import { type ErrorJson, jobKindSchema, jobStatusSchema } from '../../data/schema.ts';
import type { CallOutput, Job } from '../ipc/contract.ts';
import { positiveWholeNumber } from './arguments.ts';
import { print, table } from './output.ts';
import { type CommonOptions, type Session, withSession } from './session.ts';

interface JobsOptions extends CommonOptions {
  status?: Job['status'];
  kind?: Job['kind'];
  limit: number;
}

const actions = { list, show, cancel, retry };
type Action = keyof typeof actions;

export function addJobs(command: Command): void {
  command
    .description('see the queue and its history, cancel a job, or try one again')
    .addArgument(new Argument('[action]').choices(Object.keys(actions)).default('list'))
    .argument('[job]', 'the number of the job to show, cancel or retry', positiveWholeNumber)
    .addOption(new Option('--status <status>', 'only jobs in this state').choices(jobStatusSchema.options))
    .addOption(new Option('--kind <kind>', 'only jobs of this kind').choices(jobKindSchema.options))
    .option('--limit <number>', 'how many of the newest to list', positiveWholeNumber, 20)
    .action(async (action: Action, job_id: number | undefined, options: JobsOptions) => {
      await withSession(options, (session) => actions[action](session, options, job_id));
    });
}

async function list({ call }: Session, options: JobsOptions): Promise<void> {
  const { status, kind, limit } = options;
  const filter = { ...(status === undefined ? {} : { status }), ...(kind === undefined ? {} : { kind }) };
  const page = await call('jobs.list', { limit, ...filter });
  print(options, page, [listInWords(page.jobs), ...restInWords(page)].join('\n'));
}

async function show({ call }: Session, options: JobsOptions, given?: number): Promise<void> {
  const job_id = required(given);
  const [job, { lines }] = await Promise.all([call('jobs.get', { job_id }), call('jobs.log', { job_id })]);
  print(options, { ...job, log: lines }, [...jobInWords(job), ...logInWords(lines)].join('\n'));
}

async function cancel({ call }: Session, options: JobsOptions, given?: number): Promise<void> {
  const job = await call('jobs.cancel', { job_id: required(given) });
  print(options, job, cancelInWords(job));
}

/** Tries the job again and follows it to its end, as the command that asked for it first did. */
async function retry({ call, finish }: Session, options: JobsOptions, given?: number): Promise<void> {
  const { job_id } = await call('jobs.retry', { job_id: required(given) });
  const { kind } = await call('jobs.get', { job_id });
  await finish(job_id, kind);
  const job = await call('jobs.get', { job_id });
  print(options, job, jobInWords(job).join('\n'));
}

function required(job_id: number | undefined): number {
  if (job_id !== undefined) return job_id;
  throw new AppError('USAGE', 'Which job? Give its number; a3cp jobs list shows them.');
}

function listInWords(jobs: readonly Job[]): string {
  const rows = jobs.map((job) => [
    job.job_id,
    job.kind,
    subjectOf(job),
    job.priority,
    stateOf(job),
    timeOf(job),
  ]);
  return table([['job', 'kind', 'for', 'priority', 'state', 'since'], ...rows]);
}

/** Whoever looks for a job that runs must not take the newest for all. */
function restInWords({ jobs, next }: CallOutput<'jobs.list'>): string[] {
  if (next === null) return [];
  return [
    `These are the newest ${jobs.length}. --limit shows more, --status in_progress what runs, --status queued what waits.`,
  ];
}

const subjectOf = ({ user_id, modality }: Job) =>
  [user_id, modality].filter((part) => part !== null).join(' ');

function stateOf({ status, stage, cancel_requested_at, error }: Job): string {
  if (status === 'in_progress' && cancel_requested_at !== null) return 'being cancelled';
  if (status === 'in_progress' && stage !== null) return `in progress: ${stage}`;
  return status === 'failed' && error ? `failed: ${error.code}` : status.replaceAll('_', ' ');
}

const timeOf = (job: Job) => timeInWords(job.finished_at ?? job.started_at ?? job.created_at);

const timeInWords = (at: number) => new Date(at).toISOString().replace('T', ' ').slice(0, 19);

function cancelInWords({ job_id, status }: Job): string {
  if (status === 'in_progress') return `Job ${job_id} is being cancelled by the process that runs it.`;
  return `Job ${job_id} is ${status}.`;
}

function jobInWords(job: Job): string[] {
  const times = [
    ['Asked for', job.created_at],
    ['Begun', job.started_at],
    ['Ended', job.finished_at],
  ] as const;
  return [
    `Job ${job.job_id}: ${job.kind} ${subjectOf(job)}`.trimEnd(),
    `State: ${stateOf(job)}`,
    `Priority: ${job.priority}; attempts: ${job.attempts}; interruptions: ${job.interruptions}`,
    ...(job.retry_of === null ? [] : [`Tries job ${job.retry_of} again`]),
    ...times.flatMap(([what, at]) => (at === null ? [] : [`${what}: ${timeInWords(at)} UTC`])),
    ...(job.error ? errorInWords(job.error) : []),
  ];
}

function errorInWords({ code, message, stack, cause }: ErrorJson): string[] {
  const trace = stack ? stack.split('\n').map((line) => `  ${line}`) : [];
  return [`Error: ${message} (${code})`, ...trace, ...(cause ? ['Because of:', ...errorInWords(cause)] : [])];
}

function logInWords(lines: CallOutput<'jobs.log'>['lines']): string[] {
  const words = lines.map(({ attempt, at, text }) => `  ${timeInWords(at)} [${attempt}] ${text}`);
  return words.length === 0 ? [] : ['Log:', ...words];
}
