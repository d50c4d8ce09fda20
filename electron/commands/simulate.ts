import type { Command } from 'commander';
import type { RetrainingPolicy } from '../../data/retraining/policy_schema.ts';
import type { CallOutput } from '../ipc/contract.ts';
import { endOfPeriod, startOfPeriod } from './arguments.ts';
import { timeInWords } from './decisions.ts';
import { print, table } from './output.ts';
import { readPolicyFile } from './policy_reading.ts';
import { type CommonOptions, type Session, withSession } from './session.ts';

interface SimulateOptions extends CommonOptions {
  policy: string;
  against?: string;
  from?: number;
  to?: number;
  user?: string;
}

type Simulated = CallOutput<'retraining.simulate'>;
type Pair = Simulated['comparison']['pairs'][number];
type Training = Pair['after'][number];

export function addSimulate(command: Command): void {
  command
    .description('say what another policy would have done with what is on record, beside the present one')
    .requiredOption('--policy <file>', 'the other policy')
    .option('--against <file>', 'compare with this policy instead of the one in force')
    .option('--from <date>', 'the first day, e.g. 2026-01-31 (UTC); default: the beginning', startOfPeriod)
    .option('--to <date>', 'the last day; default: until now', endOfPeriod)
    .option('--user <user>', 'only of this person')
    .action(async (options: SimulateOptions) => {
      const document = await withSession(options, (session) => compared(session, options));
      print(options, document, inWords(document, options.against ?? 'in force'));
    });
}

async function compared({ call }: Session, options: SimulateOptions): Promise<Simulated> {
  const { from, to, user } = options;
  const simulate = (policy: RetrainingPolicy) =>
    call('retraining.simulate', {
      policy,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(user === undefined ? {} : { user_id: user }),
    });
  // Both files first: a mistake in the second is told before the first is tried out.
  const policy = await readPolicyFile(options.policy);
  const against = options.against === undefined ? null : await readPolicyFile(options.against);
  const other = await simulate(policy);
  return against === null ? other : sideBySide(await simulate(against), other);
}

/** Two policies of which neither is in force: what the first would have done takes the place of what that does. */
function sideBySide(first: Simulated, second: Simulated): Simulated {
  const before = new Map(first.comparison.pairs.map((pair) => [keyOf(pair), pair.after]));
  const pairs = second.comparison.pairs.map((pair) => ({ ...pair, before: before.get(keyOf(pair)) ?? [] }));
  return { ...second, comparison: { ...second.comparison, pairs, before: first.comparison.after } };
}

const keyOf = ({ user_id, modality }: Pair) => JSON.stringify([user_id, modality]);

function inWords({ from, to, comparison }: Simulated, before: string): string {
  const { pairs } = comparison;
  const period = `From ${timeInWords(from)} until ${timeInWords(to)}, recommendations being followed:`;
  const rows = pairs.map((pair) => [pair.user_id, pair.modality, pair.before.length, pair.after.length]);
  const total = ['all', '', comparison.before, comparison.after];
  const counts = table([['person', 'modality', before, 'other'], ...rows, total]);
  return [period, counts, ...pairs.flatMap((pair) => datesInWords(pair, before))].join('\n');
}

function datesInWords(pair: Pair, before: string): string[] {
  const trainings = [...linesOf(before, pair.before), ...linesOf('other', pair.after)];
  return trainings.length === 0 ? [] : ['', `${pair.user_id}, ${pair.modality}:`, table(trainings)];
}

const linesOf = (policy: string, trainings: readonly Training[]) =>
  trainings.map(({ asked_at, reason }) => [' ', policy, timeInWords(asked_at), reason]);
