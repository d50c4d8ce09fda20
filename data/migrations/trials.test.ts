import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { bestTrials, listTrials } from '../queries/trials.ts';
import { openStore } from '../store.ts';
import { APPLICATION_ID } from '../store_header.ts';
import { stamp } from '../testing/store.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import { runWrite } from '../writes/index.ts';
import { migrations } from './index.ts';

/** A store of version 6 with a row in every table that its owner filled. */
function storeOfVersionSix(): string {
  const file = join(temporaryFolder(), 'a3cp.sqlite');
  const database = new Database(file);
  database.pragma(`application_id = ${APPLICATION_ID}`);
  for (const { version, sql } of migrations.filter((step) => step.version <= 6)) {
    database.exec(sql);
    database.pragma(`user_version = ${version}`);
  }
  database.exec(`
    INSERT INTO operators VALUES ('tester', 'Tester', 1);
    INSERT INTO users VALUES ('anna', 0, 1);
    INSERT INTO jobs (kind, status, params, operator_id, owner, created_at)
      VALUES ('train', 'in_progress', '{}', 'tester', '1-1', 1);
    INSERT INTO datasets VALUES ('anna', 'gesture', 'sequence', 2, 'pose_vector', 1);
    INSERT INTO training_runs (job_id, user_id, modality, version, status, algorithm, config, last_sample_id,
      started_at) VALUES (1, 'anna', 'gesture', 1, 'running', 'mlp', '{}', 0, 1);
    INSERT INTO audit_entries VALUES (1, 1, 'tester', 'a', 's', 'null', 'null', '${'0'.repeat(64)}', '${'1'.repeat(64)}');
  `);
  database.close();
  return file;
}

/** The columns that later versions still have, where they are not all. */
const KEPT: Record<string, string> = { jobs: 'job_id, kind, status, params, operator_id, owner, created_at' };
const TABLES = ['operators', 'users', 'jobs', 'datasets', 'training_runs', 'audit_entries'];

test('a store of version 6 keeps all its rows, and its open run can keep trials', () => {
  const file = storeOfVersionSix();
  const before = new Database(file, { readonly: true });
  const rows = TABLES.map((table) => before.prepare(`SELECT ${KEPT[table] ?? '*'} FROM ${table}`).all());
  before.close();
  const store = openStore(file);
  const after = TABLES.map((table) => store.all(z.unknown(), `SELECT * FROM ${table}`));
  expect(after).toMatchObject(rows);
  expect(rows.every((table) => table.length === 1)).toBe(true);
  expect(listTrials(store, 1)).toEqual([]);
  const trial = { number: 0, algorithm: 'mlp' as const, parameters: {}, score: 0.5, curve: [], seconds: 1 };
  const error = { code: 'TRAINING_FAILED', message: 'It did not work.' };
  const trials = [{ ...trial, reason: 'completed' as const }];
  runWrite(store, 'training.fail', stamp, { run_id: 1, status: 'failed', error, trials });
  expect(bestTrials(store, { user_id: 'anna', modality: 'gesture', before: 1 }, 3)).toEqual(trials);
  expect(store.integrityCheck().ok).toBe(true);
  store.close();
});
