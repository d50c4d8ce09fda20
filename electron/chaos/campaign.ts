import type { Random } from '../../trainer/random.ts';
import { runCommand } from '../bench/command_line.ts';
import { Deck } from './deck.ts';
import type { Finding } from './finding.ts';
import { type Inspection, inspectAfterCrash } from './inspection.ts';
import type { Operation } from './operations/operation.ts';
import type { Dataset } from './registry.ts';
import { type Played, playRound, type Scene } from './round.ts';
import { Tally } from './tally.ts';
import { Target } from './target.ts';

export interface Campaign {
  workspace: string;
  /** Whose versions are put in use, taken back and deleted. */
  dataset: Dataset;
  operations: readonly Operation[];
  kills: number;
  random: Random;
  report(line: string): void;
}

/** Rounds in which everything ends before its kill; so many of them mean that something is wrong. */
const EMPTY_ROUNDS_ALLOWED = 20;

/** Plays rounds until so many processes were killed, and looks at what each has left. @returns what is wrong */
export async function runCampaign(campaign: Campaign): Promise<Finding[]> {
  const scene = await prepareScene(campaign);
  const tally = new Tally();
  let seen = await inspectAfterCrash(campaign);
  const findings = [...seen.findings];
  while (tally.kills < campaign.kills) {
    const played = await playRound(scene, seen.registry, campaign.kills - tally.kills);
    tally.add(played);
    if (tally.emptyRounds > EMPTY_ROUNDS_ALLOWED) throw new Error('Nothing could be killed any more.');
    seen = await inspectAfterCrash(campaign);
    const found = [...played.flatMap((one) => one.findings), ...seen.findings];
    findings.push(...found);
    for (const line of [roundInWords(tally, played, seen), ...found.map(harmInWords)]) campaign.report(line);
  }
  for (const line of tally.inWords()) campaign.report(line);
  return unique(findings);
}

async function prepareScene({ workspace, operations, random }: Campaign): Promise<Scene> {
  const [idle] = (await Promise.all([0, 1].map(() => runCommand(['--help'])))).map((end) => end.milliseconds);
  const place = { workspace, idle: idle ?? 0, random: random.fork('moments') };
  const targets = operations.map((operation) => new Target(operation, place));
  const jobs = targets.filter(({ operation }) => operation?.isJob);
  return {
    workspace,
    all: new Deck(targets, random.fork('operations')),
    jobs: new Deck(jobs, random.fork('jobs')),
    app: new Target(null, place),
    random: random.fork('rounds'),
  };
}

function roundInWords(
  { rounds, kills }: Tally,
  played: readonly Played[],
  { drained, milliseconds }: Inspection,
): string {
  const looked = `queue drained in ${Math.round(drained)} ms, looked at in ${Math.round(milliseconds)} ms`;
  return `round ${rounds}, ${kills} kills: ${played.map(inWords).join('; ')}; ${looked}`;
}

const harmInWords = ({ harm, what }: Finding) => `  ${harm}: ${what}`;

function inWords({ attempt, killedAfter, reached, refusal }: Played): string {
  const name = `${attempt.target.name} ${attempt.number}`;
  if (killedAfter !== null) return `${name} killed after ${Math.round(killedAfter)} ms, ${reached}`;
  return `${name} ${refusal === null ? 'ended' : `refused (${refusal})`}`;
}

/** Damage that stays is found again after every crash, and counts once. */
function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.harm} ${finding.what}`, finding])).values()];
}
