import { setImmediate as nextTurn } from 'node:timers/promises';
import { CancelledError } from '../errors.ts';
import type { ImportHooks } from '../importers/intake.ts';
import type { ImportSink } from '../importers/item.ts';
import type { DemoResult } from '../schema.ts';
import { liveThrough } from './daily_life.ts';
import { type DemoPerson, demoPeople } from './people.ts';
import { seededUniform, type Uniform } from './random.ts';
import { DEMO_SESSIONS, recordSession } from './session.ts';

export interface DemoOptions {
  /** The demo's present, in milliseconds since 1970: the last session was three days before. */
  now: number;
  /** The same seed makes the same recordings. */
  seed?: number;
}

/**
 * Fills a sink with three synthetic people, some months of sessions each and the recogniser's daily work.
 * A second time adds nothing. `samples` counts what was new.
 * @throws CancelledError when `hooks.isCancelled` says so; what the sink has by then must be thrown away
 */
export async function createDemo(
  sink: ImportSink,
  { now, seed = 1 }: DemoOptions,
  hooks: ImportHooks,
): Promise<DemoResult> {
  const total = demoPeople.length * DEMO_SESSIONS;
  let done = 0;
  let samples = 0;
  for (const [i, person] of demoPeople.entries()) {
    const uniform = seededUniform(seed + 7919 * i);
    for (let session = 0; session < DEMO_SESSIONS; session++) {
      await nextTurn();
      if (hooks.isCancelled()) throw new CancelledError();
      samples += handInSession(sink, person, session, now, uniform);
      done += 1;
      hooks.onProgress({ done, total });
    }
    handInDailyLife(sink, person, now, uniform);
  }
  return { users: demoPeople.map(({ user_id }) => user_id), samples };
}

function handInSession(
  sink: ImportSink,
  person: DemoPerson,
  session: number,
  now: number,
  uniform: Uniform,
): number {
  const samples = [...recordSession(person, session, now, uniform)];
  return samples.filter((sample) => sink.sample(sample) === 'accepted').length;
}

function handInDailyLife(sink: ImportSink, person: DemoPerson, now: number, uniform: Uniform): void {
  const labels = [...person.startDay(uniform).keys()];
  for (const { recognition, feedback } of liveThrough(person, labels, now, uniform)) {
    sink.recognition(recognition);
    if (feedback) sink.feedback(feedback);
  }
}
