import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { verifyAuditChain } from '../../audit.ts';
import { jsonColumn } from '../../columns.ts';
import { nextWaiting } from '../../queries/queue.ts';
import { newestJournalSeq } from '../../queries/retraining/journal.ts';
import { logPage } from '../../queries/retraining/log.ts';
import { listStandings } from '../../queries/retraining/standings.ts';
import { type RetrainingOutcome, retrainingOutcomeSchema } from '../../retraining/decision_schema.ts';
import { openStore, type Store } from '../../store.ts';
import { recordPass } from '../../testing/passes.ts';
import { importSamples, pose, stamp } from '../../testing/store.ts';
import { temporaryWorkspace } from '../../testing/temporary.ts';
import { runWrite } from '../index.ts';

const people = ['anna', 'ben', 'carla'] as const;
const pairOf = (user_id: string) => ({ user_id, modality: 'gesture' }) as const;

/** What a process saw when it last looked; it may be long ago when it acts on it. */
interface Sight {
  after_seq: number;
  stood: ReadonlyMap<string, RetrainingOutcome>;
}

const look = (store: Store): Sight => ({
  after_seq: newestJournalSeq(store),
  stood: new Map(listStandings(store).map(({ user_id, outcome }) => [user_id, outcome])),
});

/** Two processes on one store, each with what it believes. */
class Processes {
  readonly stores: readonly [Store, Store];
  readonly sights: [Sight, Sight];

  constructor(stores: readonly [Store, Store]) {
    this.stores = stores;
    this.sights = [look(stores[0]), look(stores[1])];
  }

  decide(by: 0 | 1, outcomes: readonly RetrainingOutcome[]): void {
    const { after_seq, stood } = this.sights[by];
    const decisions = people.map((user_id, index) => ({
      ...{ user_id, before: stood.get(user_id) ?? null, outcome: outcomes[index] ?? ('nothing' as const) },
    }));
    const { requested, exceptions } = recordPass(this.stores[by], decisions, { after_seq });
    const asked = decisions.filter(({ outcome }) => outcome === 'request').map(({ user_id }) => user_id);
    const excepted = exceptions.map(({ user_id }) => user_id);
    expect(requested.map(({ user_id }) => user_id)).toEqual(asked.filter((one) => !excepted.includes(one)));
  }
}

type Step = (processes: Processes) => void;
const process = fc.constantFrom(0 as const, 1 as const);
const person = fc.constantFrom(...people);

const step: fc.Arbitrary<Step> = fc.oneof(
  process.map(
    (by): Step =>
      (processes) => {
        processes.sights[by] = look(processes.stores[by]);
      },
  ),
  fc
    .tuple(
      process,
      fc.array(fc.constantFrom(...retrainingOutcomeSchema.options), { minLength: 3, maxLength: 3 }),
    )
    .map(
      ([by, outcomes]): Step =>
        (processes) =>
          processes.decide(by, outcomes),
    ),
  fc.tuple(process, person).map(
    ([by, user_id]): Step =>
      ({ stores }) => {
        const params = { kind: 'train', ...pairOf(user_id) };
        runWrite(stores[by], 'jobs.enqueue_unless_pending', stamp, {
          kind: 'train',
          ...pairOf(user_id),
          params,
        });
      },
  ),
  process.map(
    (by): Step =>
      ({ stores }) => {
        const [waiting] = nextWaiting(stores[by], ['train'], 1);
        if (waiting) runWrite(stores[by], 'jobs.cancel', stamp, { job_id: waiting.job_id });
      },
  ),
  fc.tuple(process, person).map(
    ([by, user_id]): Step =>
      ({ stores }) => {
        const until = stamp.at + 1;
        runWrite(stores[by], 'retraining.snooze', stamp, { ...pairOf(user_id), until, reason: 'Holiday' });
      },
  ),
);

const jobSchema = z.object({
  job_id: z.number(),
  user_id: z.string(),
  status: z.string(),
  origin: z.string(),
  request: jsonColumn(z.object({ user_id: z.string() })).nullable(),
});

function expectSound(store: Store): void {
  const jobs = store.all(
    jobSchema,
    "SELECT job_id, user_id, status, origin, request FROM jobs WHERE kind = 'train' ORDER BY job_id",
  );
  const pending = jobs.filter(({ status }) => status === 'queued').map(({ user_id }) => user_id);
  expect(new Set(pending).size).toBe(pending.length);
  const asked = jobs.filter(({ origin }) => origin === 'scheduler');
  const entries = logPage(store, { limit: 500, outcome: 'request' }).entries.reverse();
  expect(entries.map(({ job_id, line }) => [job_id, line.user_id])).toEqual(
    asked.map(({ job_id, user_id }) => [job_id, user_id]),
  );
  for (const { origin, request, user_id } of jobs)
    expect(request?.user_id).toBe(origin === 'scheduler' ? user_id : undefined);
}

test('whatever two processes decide on old news: never two trainings of one person at once, and every request stands once in the log and once in the queue', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const { store, workspace } = temporaryWorkspace();
      importSamples(
        store,
        workspace,
        people.map((user_id, value) => pose(value, { user_id })),
      );
      const other = openStore(workspace.storeFile);
      const processes = new Processes([store, other]);
      for (const one of steps) {
        one(processes);
        expectSound(store);
      }
      expect(verifyAuditChain(store).ok).toBe(true);
      other.close();
    }),
    { numRuns: 12 },
  );
});
