import type { Random } from '../../trainer/random.ts';
import { failureOf, runCommand, startCommand } from '../bench/command_line.ts';
import { type Finding, lost } from './finding.ts';
import { type Inspection, inspectAfterCrash } from './inspection.ts';
import { killMoments } from './moments.ts';
import type { Operation } from './operations/operation.ts';

export interface Campaign {
  workspace: string;
  operations: readonly Operation[];
  kills: number;
  random: Random;
  report(line: string): void;
}

/** One operation under attack, with how long it takes when it is left alone. */
interface Target {
  operation: Operation;
  milliseconds: number;
  attempt: number;
  /** Shares of its duration at which it will be killed. */
  moments: number[];
}

/** Commands that end before their kill do not count as killed; so many of them mean that something is wrong. */
const MISSES_ALLOWED = 20;

/** Kills each operation in turn, looks at what the crash left, and repeats the command. @returns what is wrong */
export async function runCampaign(campaign: Campaign): Promise<Finding[]> {
  const findings: Finding[] = [];
  const targets = await measure(campaign, findings);
  const hits = new Map<string, number>();
  for (let kill = 0; kill < campaign.kills; kill++) {
    const target = targets[kill % targets.length];
    if (!target) throw new Error('There is no operation to kill.');
    const before = findings.length;
    const crash = await crashOnce(campaign, target, findings);
    const after = await inspectAfterCrash(campaign.workspace, campaign.operations, crash.since);
    findings.push(...after.findings, ...(await repeat(campaign, target)));
    hits.set(after.hit, (hits.get(after.hit) ?? 0) + 1);
    report(campaign, kill, target, crash, after, findings.slice(before));
  }
  for (const [hit, kills] of hits) campaign.report(`${kills} kills ${hit}`);
  return unique(findings);
}

/** Runs each operation once to its end, to know how long it takes. */
async function measure(campaign: Campaign, findings: Finding[]): Promise<Target[]> {
  const targets: Target[] = [];
  for (const [index, operation] of campaign.operations.entries()) {
    const kills = Math.ceil((campaign.kills - index) / campaign.operations.length);
    const moments = killMoments(kills, campaign.random.fork(operation.name));
    const target = { operation, milliseconds: 0, attempt: 0, moments };
    findings.push(...(await repeat(campaign, target)));
    campaign.report(`${operation.name} takes ${Math.round(target.milliseconds)} ms`);
    targets.push(target);
  }
  return targets;
}

/** Where in a command's life it was killed: begun at `since`, it ran for `milliseconds`. */
interface Crash {
  since: number;
  milliseconds: number;
}

/** Kills a command of the target under way. */
async function crashOnce({ workspace }: Campaign, target: Target, findings: Finding[]): Promise<Crash> {
  const share = target.moments.shift() ?? 0;
  for (let misses = 0; misses < MISSES_ALLOWED; misses++) {
    target.attempt++;
    const crash = { since: Date.now(), milliseconds: share * target.milliseconds };
    const command = startCommand(commandOf(workspace, target));
    const timer = setTimeout(command.kill, crash.milliseconds);
    const end = await command.ended;
    clearTimeout(timer);
    const document = documentIn(end.stdout);
    if (document !== undefined) findings.push(...target.operation.acknowledge(target.attempt, document));
    if (end.code === null) return crash;
    target.milliseconds = end.milliseconds;
  }
  throw new Error(`${target.operation.name} ended ${MISSES_ALLOWED} times before it could be killed.`);
}

/** The same command once more; it must complete, whatever the crash left. */
async function repeat({ workspace }: Campaign, target: Target): Promise<Finding[]> {
  const end = await runCommand(commandOf(workspace, target));
  const failure = failureOf(end);
  if (failure !== undefined) return [lost(failure)];
  target.milliseconds = end.milliseconds;
  return target.operation.acknowledge(target.attempt, JSON.parse(end.stdout));
}

function commandOf(workspace: string, { operation, attempt }: Target): string[] {
  return [...operation.command(attempt), '--workspace', workspace, '--json'];
}

/** What a killed command had time to acknowledge: all of its document, or nothing. */
function documentIn(stdout: string): unknown {
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

function report(
  { kills, report }: Campaign,
  kill: number,
  { operation }: Target,
  { milliseconds }: Crash,
  { hit }: Inspection,
  findings: readonly Finding[],
): void {
  report(`kill ${kill + 1} of ${kills}: ${operation.name} after ${Math.round(milliseconds)} ms, ${hit}`);
  for (const { harm, what } of findings) report(`  ${harm}: ${what}`);
}

/** Damage that stays is found again after every crash, and counts once. */
function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.harm} ${finding.what}`, finding])).values()];
}
