import { Argument, type Command } from 'commander';
import { AppError, RefusedError } from '../../data/errors.ts';
import {
  type CallOutput,
  DEFAULT_RULES,
  type PolicyProblem,
  policyRulesSchema,
  type StandingPolicy,
} from '../ipc/contract.ts';
import { positiveWholeNumber } from './arguments.ts';
import { timeInWords } from './decisions.ts';
import { lineOf, lineOfSyntax, linesOfKeys } from './json_lines.ts';
import { print, table } from './output.ts';
import { readPolicyFile, readPolicyText } from './policy_reading.ts';
import { type CommonOptions, type Session, withSession } from './session.ts';

interface PolicyOptions extends CommonOptions {
  version?: number;
}

const actions = { show, set, history, validate };
type Action = keyof typeof actions;

export function addPolicy(command: Command): void {
  command
    .description('see or change when models are to be trained again, or check a file that says so')
    .addArgument(new Argument('[action]').choices(Object.keys(actions)).default('show'))
    .argument('[file]', 'the policy to set or validate')
    .option('--version <number>', 'show an earlier version', positiveWholeNumber)
    .action((action: Action, file: string | undefined, options: PolicyOptions) =>
      withSession(options, (session) => actions[action](session, options, file)),
    );
}

async function show({ call }: Session, options: PolicyOptions): Promise<void> {
  const inForce = await call('policy.get', {});
  const { version } = options;
  if (version === undefined || version === inForce.policy.policy_config_version) {
    return print(options, inForce, [...standingInWords(inForce), ...problemInWords(inForce)].join('\n'));
  }
  const { policies } = await call('policy.history', {});
  const found = policies.find(({ policy }) => policy.policy_config_version === version);
  if (!found) throw versionUnknown(version);
  print(options, found, standingInWords(found).join('\n'));
}

async function set({ call }: Session, options: PolicyOptions, given?: string): Promise<void> {
  const policy = await readPolicyFile(required(given));
  const before = (await call('policy.get', {})).policy.policy_config_version;
  const saved = await call('policy.save', { policy, based_on: before });
  const now = saved.policy.policy_config_version;
  const words =
    now === before ? `Version ${now} says the same; it stays in force.` : `Version ${now} is in force.`;
  const inForce = await call('policy.get', {});
  print(options, saved, [words, ...problemInWords(inForce)].join('\n'));
}

async function history({ call }: Session, options: PolicyOptions): Promise<void> {
  const document = await call('policy.history', {});
  const rows = document.policies.map(({ policy, saved_at, saved_by, origin }) => [
    policy.policy_config_version,
    timeInWords(saved_at),
    saved_by,
    origins[origin],
  ]);
  print(options, document, table([['version', 'saved', 'by', 'how'], ...rows]));
}

/** What is wrong with a file is what was asked for: the document says so, and the command ends with 1. */
async function validate({ call }: Session, options: PolicyOptions, given?: string): Promise<void> {
  const file = required(given);
  const text = await readPolicyText(file);
  const { problem } = await call('policy.validate', { text });
  const faults = problem ? faultsIn(text, problem) : [];
  const document = { ok: problem === null, problem: problem && { ...problem, faults } };
  print(options, document, problem === null ? `${file} can be used.` : faultsInWords(file, faults));
  if (problem) process.exitCode = 1;
}

function required(file: string | undefined): string {
  if (file !== undefined) return file;
  throw new AppError('USAGE', 'Which file? Name the policy, e.g. a3cp policy validate my_policy.json.');
}

const origins: Record<StandingPolicy['origin'], string> = {
  default: 'as it came',
  app: 'in the app',
  file: 'in the file',
};

function standingInWords({ policy, saved_at, saved_by, origin }: StandingPolicy): string[] {
  const { policy_config_version, modalities, users } = policy;
  const saved = `saved ${timeInWords(saved_at)} by ${saved_by}, ${origins[origin]}`;
  const rows = policyRulesSchema.keyof().options.map((rule) => {
    const written = policy[rule];
    return [rule, JSON.stringify(written ?? DEFAULT_RULES[rule]), written === undefined ? 'default' : ''];
  });
  const apart = Object.entries({ modalities, users }).flatMap(([key, part]) =>
    part === undefined ? [] : [`${key}: ${JSON.stringify(part, null, 2)}`],
  );
  return [`Version ${policy_config_version}, ${saved}:`, table([['rule', 'value', ''], ...rows]), ...apart];
}

function problemInWords({ problem, file }: CallOutput<'policy.get'>): string[] {
  return problem === null ? [] : [`${file} is not in force as it stands: ${problem.message}`];
}

type Fault = PolicyProblem['faults'][number] & { line: number | null };

/** What is wrong, and where: what is no JSON is wrong in one place. */
function faultsIn(text: string, { message, faults }: PolicyProblem): Fault[] {
  if (faults.length === 0) return [{ path: '', message, line: lineOfSyntax(text) }];
  const lines = linesOfKeys(text);
  return faults.map((fault) => ({ ...fault, line: lineOf(lines, fault.path) }));
}

function faultsInWords(file: string, faults: readonly Fault[]): string {
  return faults
    .map(({ line, message }) => `${line === null ? file : `${file}:${line}`}: ${message}`)
    .join('\n');
}

function versionUnknown(version: number): RefusedError {
  const message = `There never was a version ${version} of the policy. "policy history" lists all.`;
  return new RefusedError('POLICY_VERSION_UNKNOWN', message);
}
