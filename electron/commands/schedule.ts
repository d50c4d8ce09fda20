import type { Command } from 'commander';
import type { CallOutput } from '../ipc/contract.ts';
import { conditionsInWords, type Decision, decisionsTable } from './decisions.ts';
import { print } from './output.ts';
import { type CommonOptions, type Session, withSession } from './session.ts';

interface ScheduleOptions extends CommonOptions {
  dryRun?: boolean;
  user?: string;
}

type Passed = CallOutput<'retraining.pass'> & Pick<CallOutput<'retraining.recommendations'>, 'counts'>;

export function addSchedule(command: Command): void {
  command
    .description('look who should be trained again, and ask for it where the policy says so')
    .option('--dry-run', 'only say what would be done now, and why, and why not')
    .option('--user <user>', 'show every condition with its numbers for one person')
    .action((options: ScheduleOptions) =>
      withSession(options, (session) => (options.dryRun ? dryRun(session, options) : pass(session, options))),
    );
}

async function dryRun({ call }: Session, options: ScheduleOptions): Promise<void> {
  const found = await call('retraining.dry_run', whomOf(options));
  print(options, found, dryRunInWords(found.decisions, options));
}

/** A pass looks at everyone; with a person named, how that person stands after it is shown, too. */
async function pass({ call }: Session, options: ScheduleOptions): Promise<void> {
  // Nobody of that name is refused before anything is asked for.
  if (options.user !== undefined) await call('retraining.dry_run', whomOf(options));
  const pass = await call('retraining.pass', {});
  const { counts } = await call('retraining.recommendations', { limit: 1 });
  const passed = { ...pass, counts };
  if (options.user === undefined) return print(options, passed, passInWords(passed));
  const { decisions } = await call('retraining.dry_run', whomOf(options));
  const words = [passInWords(passed), '', dryRunInWords(decisions, options)].join('\n');
  print(options, { ...passed, decisions }, words);
}

const whomOf = ({ user }: ScheduleOptions) => (user === undefined ? {} : { user_id: user });

function dryRunInWords(decisions: readonly Decision[], { user }: ScheduleOptions): string {
  const everyone = decisionsTable(
    decisions,
    'There is nobody to look at. Bring in recordings with "import".',
  );
  return user === undefined ? everyone : [everyone, ...decisions.map(conditionsInWords)].join('\n\n');
}

function passInWords({ pass, requested, counts }: Passed): string {
  const looked = `Looked at ${pass.looked_at} of ${pass.pairs} under version ${pass.policy_config_version} of the policy.`;
  const stand = `${counts.advise} advised, ${counts.held_back} held back; --dry-run shows who and why.`;
  if (requested.length === 0) return `${looked} No training was asked for. ${stand}`;
  const lines = requested.map(({ user_id, modality, job_id }) => `  ${user_id}, ${modality}: job ${job_id}`);
  const waits = 'They wait in the queue until the app or "serve" is open on this workspace.';
  return [`${looked} Trainings asked for:`, ...lines, waits, stand].join('\n');
}
