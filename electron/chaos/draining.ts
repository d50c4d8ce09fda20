import { setTimeout as pause } from 'node:timers/promises';
import { calls } from '../ipc/contract.ts';
import type { Program } from '../program.ts';
import { type Finding, lost } from './finding.ts';

/** A queue that needs longer for the few jobs of a round does not move. */
const PATIENCE_MS = 180_000;
const LOOK_MS = 50;

/** Waits until an open app has worked off the queue. */
export async function untilDrained(program: Program): Promise<Finding[]> {
  const begun = performance.now();
  while (performance.now() - begun < PATIENCE_MS) {
    const status = await program.call('queue.status', {});
    const { counts } = calls['queue.status'].output.parse(status);
    if (counts.queued + counts.in_progress === 0) return [];
    await pause(LOOK_MS);
  }
  return [lost('queue: jobs are left that neither run nor end')];
}
