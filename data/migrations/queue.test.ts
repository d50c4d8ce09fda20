import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { listJobs } from '../queries/jobs.ts';
import { jobCounts } from '../queries/queue.ts';
import { openStore } from '../store.ts';
import { APPLICATION_ID } from '../store_header.ts';
import { sweep } from '../sweep.ts';
import { deadProcess, stamp } from '../testing/store.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import { openWorkspace } from '../workspace.ts';
import { runWrite } from '../writes/index.ts';
import { migrations } from './index.ts';

/** A workspace of before there was a queue, in which a process ended with a job in progress and one that waited. */
function workspaceOfVersionNine() {
  const workspace = openWorkspace(join(temporaryFolder(), 'workspace'));
  const database = new Database(workspace.storeFile);
  database.pragma(`application_id = ${APPLICATION_ID}`);
  for (const { version, sql } of migrations.filter((step) => step.version <= 9)) {
    database.exec(sql);
    database.pragma(`user_version = ${version}`);
  }
  database.exec("INSERT INTO operators VALUES ('tester', 'Tester', 1)");
  const insert = database.prepare(
    `INSERT INTO jobs (kind, status, params, operator_id, owner, created_at, started_at, finished_at, log)
     VALUES ('demo', ?, '{"kind":"demo"}', 'tester', ?, 1, ?, ?, NULL)`,
  );
  const owner = deadProcess();
  insert.run('completed', owner, 2, 3);
  insert.run('in_progress', owner, 2, null);
  insert.run('queued', owner, null, null);
  database.close();
  return workspace;
}

test('what was open in a store of before goes on: what waits waits, what was under way begins again', () => {
  const workspace = workspaceOfVersionNine();
  const store = openStore(workspace.storeFile);
  expect(jobCounts(store)).toEqual({ queued: 1, in_progress: 1, completed: 1, failed: 0, cancelled: 0 });
  sweep(workspace, store, stamp);
  expect(listJobs(store, { limit: 3 })).toMatchObject([
    { job_id: 3, status: 'queued', owner: '', attempts: 0, priority: 'normal' },
    { job_id: 2, status: 'queued', owner: '', attempts: 1, interruptions: 1 },
    { job_id: 1, status: 'completed', attempts: 1 },
  ]);
  const next = runWrite(store, 'jobs.claim', stamp, { kinds: ['demo'], owner: 'a', limit: 1 });
  expect(next).toMatchObject({ job_id: 2, attempt: 2, params: { kind: 'demo' } });
  store.close();
});
