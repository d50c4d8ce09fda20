import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openStore, type Store } from '../store.ts';
import { APPLICATION_ID } from '../store_header.ts';
import { anna, promote } from '../testing/registry.ts';
import { importSamples, pose, stamp } from '../testing/store.ts';
import { temporaryFolder, temporaryWorkspace } from '../testing/temporary.ts';
import { completeRun } from '../testing/training.ts';
import { runWrite } from '../writes/index.ts';
import { migrations } from './index.ts';

/** kind, user, modality, subject, newest recording, newest recognition, newest feedback. */
const journal = (store: Store, after = 0) =>
  store
    .all(
      z.record(z.string(), z.unknown()),
      `SELECT kind, user_id, modality, subject_id, last_sample_id, last_recognition_id, last_feedback_id
       FROM retraining_journal WHERE seq > ? ORDER BY seq`,
      [after],
    )
    .map((row) => Object.values(row).filter((value) => value !== null));

const SAMPLE = `INSERT INTO samples (user_id, modality, external_id, imported_label, label, label_status, consent,
  is_demo, content_hash, encoding, signal_kind, frames, dims, source_file, import_job_id, imported_at)`;
const sampleOf = (user: string, id: number, job: number) =>
  `${SAMPLE} VALUES ('${user}', 'gesture', 'pose-${id}', 'drink', 'drink', 'confirmed', 'given', 0,
   '${String(id).padStart(64, '0')}', 'pose_vector', 'sequence', 1, 2, 'poses.csv', ${job}, ${job});`;

/** A store of before: three imports, a training of Anna's between the second and the third, which was promoted. */
function storeOfVersionTwelve(): string {
  const file = join(temporaryFolder(), 'a3cp.sqlite');
  const database = new Database(file);
  database.pragma(`application_id = ${APPLICATION_ID}`);
  for (const { version, sql } of migrations.filter((step) => step.version <= 12)) {
    database.exec(sql);
    database.pragma(`user_version = ${version}`);
  }
  database.exec(`
    INSERT INTO operators VALUES ('tester', 'Tester', 1);
    INSERT INTO users VALUES ('anna', 0, 1), ('ben', 0, 1);
    INSERT INTO datasets VALUES ('anna', 'gesture', 'sequence', 2, 'pose_vector', 1),
      ('ben', 'gesture', 'sequence', 2, 'pose_vector', 1);
    INSERT INTO jobs (kind, status, user_id, modality, params, operator_id, owner, created_at, started_at, finished_at)
      VALUES ('import', 'completed', NULL, NULL, '{}', 'tester', '', 1, 1, 1),
        ('import', 'completed', NULL, NULL, '{}', 'tester', '', 2, 2, 2),
        ('train', 'completed', 'anna', 'gesture', '{}', 'tester', '', 3, 4, 5),
        ('import', 'completed', NULL, NULL, '{}', 'tester', '', 4, 4, 4),
        ('train', 'queued', 'ben', 'gesture', '{}', 'tester', '', 9, NULL, NULL);
    ${sampleOf('anna', 1, 1)} ${sampleOf('anna', 2, 1)} ${sampleOf('ben', 3, 1)}
    INSERT INTO recognitions (record_id, form, user_id, modality, recorded_at, clarification, source_file,
        import_job_id, imported_at)
      VALUES ('r1', 'message', 'anna', 'gesture', 1, 0, 'log', 2, 2);
    INSERT INTO feedback_events (entry_id, user_id, recorded_at, label_status, source_file, import_job_id, imported_at)
      VALUES ('f1', 'anna', 1, 'confirmed', 'log', 4, 4);
    ${sampleOf('ben', 4, 4)}
    INSERT INTO training_runs (job_id, user_id, modality, version, status, algorithm, config, last_sample_id,
      started_at, finished_at) VALUES (3, 'anna', 'gesture', 1, 'completed', 'mlp', '{}', 2, 4, 5);
    INSERT INTO models (user_id, modality, version, run_id, model_version, status, benchmark, created_at, labels,
        vector_version, weights_sha256, artifact_dir)
      VALUES ('anna', 'gesture', 1, 1, 'gesture-anna-v1', 'active', 0, 5, '["drink"]', 'v', '${'0'.repeat(64)}', 'v1');
    INSERT INTO activations (user_id, modality, version, kind, at, operator_id, reason, basis)
      VALUES ('anna', 'gesture', 1, 'promotion', 6, 'tester', 'Better', '{}');
  `);
  database.close();
  return file;
}

test('the journal of a store of before tells what had happened in its order, with the newest rows after each import', () => {
  const store = openStore(storeOfVersionTwelve());
  expect(journal(store)).toEqual([
    ['import', 'anna', 1, 2, 0, 0],
    ['import', 'ben', 1, 3, 0, 0],
    ['import', 'anna', 2, 2, 1, 0],
    ['request', 'anna', 'gesture', 3],
    ['import', 'anna', 4, 2, 1, 1],
    ['import', 'ben', 4, 4, 0, 0],
    ['training_began', 'anna', 'gesture', 1],
    ['training_ended', 'anna', 'gesture', 3],
    ['activation', 'anna', 'gesture', 1],
    ['request', 'ben', 'gesture', 5],
  ]);
  const origins = store.all(z.object({ origin: z.string() }), 'SELECT DISTINCT origin FROM jobs');
  expect(origins).toEqual([{ origin: 'person' }]);
  expect(store.integrityCheck().ok).toBe(true);
  store.close();
});

test('from then on every step is entered by itself, whichever write takes it', () => {
  const { store, workspace } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1)]);
  const params = { kind: 'train', ...anna };
  const { job_id } = runWrite(store, 'jobs.enqueue', stamp, { kind: 'train', ...anna, params });
  const job = runWrite(store, 'jobs.claim', stamp, { kinds: ['train'], owner: workspace.owner, limit: 9 });
  const { run_id, version } = runWrite(store, 'training.begin', stamp, {
    ...{
      ...anna,
      job_id,
      attempt: job?.attempt ?? 0,
      algorithm: 'mlp',
      config: {},
      last_sample_id: 1,
      split: null,
    },
  });
  completeRun(store, run_id);
  promote(store, version, null);
  store.run("UPDATE samples SET label = 'eat', label_status = 'corrected'");
  store.run("UPDATE samples SET part = 'train'");
  expect(journal(store, 1)).toEqual([
    ['request', 'anna', 'gesture', job_id],
    ['training_began', 'anna', 'gesture', run_id],
    ['training_ended', 'anna', 'gesture', job_id],
    ['activation', 'anna', 'gesture', 1],
    ['recordings', 'anna', 'gesture', 1],
  ]);
});

test('an entry of the journal can be neither changed nor removed', () => {
  const { store, workspace } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1)]);
  expect(() => store.run('UPDATE retraining_journal SET at = 0')).toThrow('stays on record');
  expect(() => store.run('DELETE FROM retraining_journal')).toThrow('stays on record');
});
