import type { RunningJob as RunningRow } from '../../data/queries/queue.ts';
import type { announcements } from '../events.ts';
import { jobsIn, topicsAfter } from '../events.ts';
import { type Moves, StoreFollower } from './follower.ts';
import { JobQueue, type QueueEnvironment } from './job_queue.ts';
import { Watch } from './watch.ts';

/** How often this process says that its jobs are at work, and how far they are. */
const BEAT_MS = 1000;

export interface OpenQueue {
  jobs: JobQueue;
  /** Has everyone told of what was just written, and takes up what that makes possible. */
  lookSoon(): void;
  close(): Promise<void>;
}

/** Joins the queue of a workspace: from now on this process sees every change, and takes its part of the work. */
export function openQueue(
  environment: Omit<QueueEnvironment, 'changed' | 'look'>,
  events: Pick<ReturnType<typeof announcements>, 'jobChanged' | 'storeChanged'>,
): OpenQueue {
  const elapsed = () => performance.now();
  const jobs = new JobQueue({ ...environment, changed: events.jobChanged, look: () => follower.look() });
  const watch = new Watch({ ...environment, elapsed });
  const progressElsewhere = progressSeen();
  const follower = new StoreFollower(environment.store, ({ changes, running }: Moves) => {
    const elsewhere = running.filter(({ job_id }) => !jobs.attempts.has(job_id));
    const moved = new Set([...jobsIn(changes), ...progressElsewhere(elsewhere)]);
    for (const job_id of moved) events.jobChanged(jobs.view(job_id));
    events.storeChanged(topicsAfter(changes));
    jobs.attempts.heed(running);
    watch.look(elsewhere);
    jobs.fill(running);
  });
  // A heart that cannot beat now beats the next time.
  const beating = setInterval(() => void jobs.attempts.beat().catch(() => undefined), BEAT_MS).unref();
  follower.start();
  return {
    jobs,
    lookSoon: () => void setImmediate(() => follower.look()),
    close: async () => {
      await jobs.close();
      clearInterval(beating);
      follower.stop();
      await watch.close();
    },
  };
}

/** Tells which jobs have come further since it was last asked. */
function progressSeen(): (running: readonly RunningRow[]) => number[] {
  let seen = new Map<number, number>();
  return (running) => {
    const further = running.filter(({ job_id, heartbeats }) => (seen.get(job_id) ?? 0) < heartbeats);
    seen = new Map(running.map(({ job_id, heartbeats }) => [job_id, heartbeats]));
    return further.map(({ job_id }) => job_id);
  };
}
