import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { type CommandEnd, failureOf } from '../bench/command_line.ts';
import { type Finding, lost } from './finding.ts';
import type { Attempt } from './target.ts';

/** When an actor enters, and after how many milliseconds of its life it is killed (null: never). */
export interface Part {
  delay: number;
  killAfter: number | null;
}

/** How an attempt ended. */
export interface Ended {
  attempt: Attempt;
  pid: number;
  /** Milliseconds into its life; null: it ended by itself, before its kill or without one. */
  killedAfter: number | null;
  /** The refusal that the rules demanded, where there was one. */
  refusal: string | null;
  findings: Finding[];
}

/** Has one attempt made, and kills it under way. */
export async function act(attempt: Attempt, { delay, killAfter }: Part): Promise<Ended> {
  await pause(delay);
  const command = attempt.start();
  const timer = killAfter === null ? undefined : setTimeout(command.kill, killAfter);
  const end = await command.ended;
  clearTimeout(timer);
  const killedAfter = end.code === null ? killAfter : null;
  const outcome = judge(attempt, end, killedAfter !== null);
  if (killedAfter !== null) attempt.target.lasted(killedAfter);
  // Who is refused has not done the work that takes so long.
  else if (outcome.refusal === null) attempt.target.took(end.milliseconds);
  return { attempt, pid: command.pid ?? 0, killedAfter, ...outcome };
}

/** What a killed command had time to say is a promise, or a refusal, like any other. */
function judge(
  { target: { operation }, number }: Attempt,
  end: CommandEnd,
  wasKilled: boolean,
): Pick<Ended, 'refusal' | 'findings'> {
  const document = documentIn(end.stdout);
  const refusal = refusalIn(document);
  if (refusal !== null && operation?.refusals.includes(refusal)) return { refusal, findings: [] };
  const failure = wasKilled && refusal === null ? undefined : failureOf(end);
  if (failure !== undefined) return { refusal: null, findings: [lost(failure)] };
  const isSaid = document !== undefined && operation !== null;
  return { refusal: null, findings: isSaid ? operation.acknowledge(number, document) : [] };
}

/** All of a document, or nothing. */
function documentIn(stdout: string): unknown {
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

function refusalIn(document: unknown): string | null {
  const refused = z.object({ error: z.object({ code: z.string() }) }).safeParse(document);
  return refused.data?.error.code ?? null;
}
