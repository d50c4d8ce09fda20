import { setTimeout as pause } from 'node:timers/promises';
import { FILES, untoldRuns } from '../../data/queries/tracking.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { calls } from '../ipc/contract.ts';
import type { Program } from '../program.ts';
import { type Finding, lost } from './finding.ts';

/** What needs longer for the few jobs of a round does not move. */
const PATIENCE_MS = 180_000;
const LOOK_MS = 50;

/** Waits until an open app has worked off the queue. */
export async function untilDrained(program: Program): Promise<Finding[]> {
  const isDrained = await comes(async () => {
    const { counts } = calls['queue.status'].output.parse(await program.call('queue.status', {}));
    return counts.queued + counts.in_progress === 0;
  });
  return isDrained ? [] : [lost('queue: jobs are left that neither run nor end')];
}

/** Waits until an open app has told the folder mlruns of every training by itself. */
export async function untilTold(store: ReadonlyStore): Promise<Finding[]> {
  const isTold = await comes(async () => untoldRuns(store, FILES).length === 0);
  return isTold ? [] : [lost('mlruns: trainings are left that nobody tells of')];
}

async function comes(is: () => Promise<boolean>): Promise<boolean> {
  const begun = performance.now();
  while (performance.now() - begun < PATIENCE_MS) {
    if (await is()) return true;
    await pause(LOOK_MS);
  }
  return false;
}
