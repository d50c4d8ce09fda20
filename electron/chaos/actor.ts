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
  const wasKilled = end.code === null && killAfter !== null;
  if (!wasKilled) attempt.target.took(end.milliseconds);
  return {
    attempt,
    pid: command.pid ?? 0,
    killedAfter: wasKilled ? killAfter : null,
    ...judge(attempt, end),
  };
}

function judge({ target, number }: Attempt, end: CommandEnd): Pick<Ended, 'refusal' | 'findings'> {
  const document = documentIn(end.stdout);
  const { operation } = target;
  const refusal = refusalIn(document);
  if (refusal !== null && operation?.refusals.includes(refusal)) return { refusal, findings: [] };
  // What a killed command had time to say is a promise like any other.
  if (document !== undefined && refusal === null && operation)
    return { refusal, findings: operation.acknowledge(number, document) };
  const failure = end.code === null ? undefined : failureOf(end);
  return { refusal: null, findings: failure === undefined ? [] : [lost(failure)] };
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
