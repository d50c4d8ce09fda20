import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { z } from 'zod';

/**
 * What `bench:queue` measures itself by: a thread that puts one row into a table of its own and answers when it is on
 * the disk, as the store's writer does, and does nothing else.
 */

const COMMITS_A_CHECKPOINT = 200;

const database = new Database(z.string().parse(workerData));
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.pragma('wal_autocheckpoint = 0');
database.exec('CREATE TABLE jobs (job_id INTEGER PRIMARY KEY, params TEXT)');
const insert = database.prepare('INSERT INTO jobs (params) VALUES (?)');

let commits = 0;
parentPort?.on('message', (params: unknown) => {
  insert.run(z.string().parse(params));
  parentPort?.postMessage('done');
  commits += 1;
  if (commits % COMMITS_A_CHECKPOINT === 0) database.pragma('wal_checkpoint(PASSIVE)');
});
