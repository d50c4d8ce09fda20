import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getJob, type JobRecord, listJobs } from '../../queries/jobs.ts';
import { jobCounts, runningJobs } from '../../queries/queue.ts';
import type { JobPriority } from '../../schema.ts';
import type { Store } from '../../store.ts';
import { stamp } from '../../testing/store.ts';
import { temporaryWorkspace } from '../../testing/temporary.ts';
import { runWrite } from '../index.ts';

const priorities: readonly JobPriority[] = ['low', 'normal', 'high'];
const LIMIT = 2;

/** An attempt that some process believes it has. */
interface Held {
  job_id: number;
  attempt: number;
  heartbeats: number;
}

/** A queue under test, and what its processes believe. */
class Processes {
  readonly store: Store;
  readonly held: Held[] = [];
  /** Attempts that ended a job or were given back, each at most once. */
  readonly over = new Set<string>();

  constructor(store: Store) {
    this.store = store;
  }

  all(): JobRecord[] {
    return listJobs(this.store, { limit: 1000 }).reverse();
  }

  claim(owner: string): void {
    const waiting = this.all().filter(({ status }) => status === 'queued');
    const running = this.all().filter(({ status }) => status === 'in_progress').length;
    const highest = Math.max(...waiting.map(({ priority }) => priorities.indexOf(priority)));
    const due = waiting.find(({ priority }) => priorities.indexOf(priority) === highest);
    const job = runWrite(this.store, 'jobs.claim', stamp, { kinds: ['import', 'demo'], owner, limit: LIMIT });
    expect(job?.job_id).toBe(running < LIMIT ? due?.job_id : undefined);
    if (!job) return;
    const heartbeats = runningJobs(this.store).find(({ job_id }) => job_id === job.job_id)?.heartbeats ?? -1;
    this.held.push({ job_id: job.job_id, attempt: job.attempt, heartbeats });
  }

  /** Whoever holds the attempt tries to end it; only the attempt in progress succeeds. */
  end({ job_id, attempt }: Held, how: 'completed' | 'failed' | 'release'): void {
    const job = getJob(this.store, job_id);
    const isCurrent = job?.status === 'in_progress' && job.attempts === attempt;
    const end = () =>
      how === 'release'
        ? runWrite(this.store, 'jobs.release', stamp, { job_id, attempt })
        : runWrite(this.store, 'jobs.finish', stamp, { job_id, attempt, status: how });
    if (!isCurrent) return void expect(end).toThrow(expect.objectContaining({ code: expect.any(String) }));
    end();
    const name = `${job_id}.${attempt}`;
    expect(this.over.has(name)).toBe(false);
    this.over.add(name);
  }
}

type Step = (processes: Processes) => void;

const pick = fc.nat({ max: 1000 });
const heldStep = (act: (processes: Processes, held: Held) => void) =>
  pick.map(
    (n): Step =>
      (processes) => {
        const held = processes.held[n % Math.max(1, processes.held.length)];
        if (held) act(processes, held);
      },
  );

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom(...priorities), fc.constantFrom('import' as const, 'demo' as const)).map(
    ([priority, kind]): Step =>
      ({ store }) =>
        void runWrite(store, 'jobs.enqueue', stamp, { kind, params: {}, priority }),
  ),
  fc.constantFrom('app', 'serve', 'cli').map(
    (owner): Step =>
      (processes) =>
        processes.claim(owner),
  ),
  fc.constantFrom('app', 'serve', 'cli').map(
    (owner): Step =>
      (processes) =>
        processes.claim(owner),
  ),
  heldStep(({ store }, held) => {
    runWrite(store, 'jobs.beat', stamp, { jobs: [{ ...held, progress: null }] });
  }),
  heldStep(({ store }, held) => {
    runWrite(store, 'jobs.recover', stamp, { jobs: [held] });
  }),
  heldStep((processes, held) => processes.end(held, 'completed')),
  heldStep((processes, held) => processes.end(held, 'failed')),
  heldStep((processes, held) => processes.end(held, 'release')),
  pick.map(
    (n): Step =>
      (processes) => {
        const jobs = processes.all();
        const job = jobs[n % Math.max(1, jobs.length)];
        if (job) runWrite(processes.store, 'jobs.cancel', stamp, { job_id: job.job_id });
      },
  ),
);

function expectSound(processes: Processes, ended: Map<number, string>): void {
  const jobs = processes.all();
  expect(jobs.filter(({ status }) => status === 'in_progress').length).toBeLessThanOrEqual(LIMIT);
  for (const { job_id, status, finished_at, attempts, interruptions, owner } of jobs) {
    expect(status === 'in_progress').toBe(owner !== '' && finished_at === null);
    expect(interruptions).toBeLessThanOrEqual(Math.min(2, attempts));
    if (ended.has(job_id)) expect(status).toBe(ended.get(job_id));
    if (finished_at !== null) ended.set(job_id, status);
  }
  const counts = { queued: 0, in_progress: 0, completed: 0, failed: 0, cancelled: 0 };
  for (const { status } of jobs) counts[status] += 1;
  expect(jobCounts(processes.store)).toEqual(counts);
}

test('whatever several processes do: never too many at once, each in its turn, each ended once, all ended', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
      const processes = new Processes(temporaryWorkspace().store);
      const ended = new Map<number, string>();
      for (const one of steps) {
        one(processes);
        expectSound(processes, ended);
      }
      const open = processes.all().filter(({ finished_at }) => finished_at === null).length;
      for (const held of processes.held) processes.end(held, 'completed');
      for (let left = 0; left < open; left++) {
        processes.claim('app');
        const last = processes.held.at(-1);
        if (last) processes.end(last, 'completed');
      }
      expect(processes.all().every(({ finished_at }) => finished_at !== null)).toBe(true);
    }),
    { numRuns: 25 },
  );
});
