import { FILES } from '../queries/tracking.ts';
import type { Store } from '../store.ts';

const DAY_MS = 86_400_000;
/** Between one version and the next. */
const APART = 40 * DAY_MS;

/** Figures of a test of 40 recordings of two labels; how many were understood is the person's own. */
const METRICS = `json_object('train', NULL, 'validation', NULL, 'test', json_object(
  'samples', 40, 'accuracy', correct, 'macro_f1', correct, 'loss', 0.4, 'per_class', json('[]'),
  'labels', json(labels), 'confusion', json('[]')))`;
const GATE = `'{"status":"PASSED","trainable":40,"classes":3,"findings":[]}'`;
const PARTS = `'{"train":100,"validation":20,"test":40,"holdout":0}'`;

/** The planned versions of everybody, the newest in use; the triggers of the journal note each step. */
export function addModels(store: Store): void {
  store.run(`CREATE TEMP TABLE trainings AS
    SELECT p.*, i AS version, trained_at - (versions - i) * ${APART} AS at
    FROM plan p JOIN numbers ON i BETWEEN 1 AND versions ORDER BY i, dataset`);
  store.run(`INSERT INTO jobs (kind, status, user_id, modality, params, operator_id, owner, created_at, started_at,
      finished_at, attempts)
    SELECT 'train', 'completed', user_id, modality, '{}', 'bench', '', at, at, at, 1 FROM trainings ORDER BY rowid`);
  store.run(`INSERT INTO training_runs (job_id, user_id, modality, version, status, algorithm, config, last_sample_id,
      started_at, finished_at, seconds, best_epoch, stage_seconds, gate, hyperparameters, samples, metrics, history)
    SELECT (SELECT MAX(job_id) FROM jobs) - (SELECT COUNT(*) FROM trainings) + t.rowid, user_id, modality, version,
      'completed', 'linear', '{}', (SELECT MAX(sample_id) FROM samples), at, at, 20, 1, '{}', ${GATE}, '{}', ${PARTS},
      ${METRICS}, '[]'
    FROM trainings t ORDER BY t.rowid`);
  store.run(`INSERT INTO models (user_id, modality, version, run_id, model_version, status, benchmark, created_at,
      labels, vector_version, weights_sha256, artifact_dir)
    SELECT user_id, modality, version, run_id, modality || '-' || user_id || '-v' || version,
      iif(version = versions, 'active', 'archived'), 0, at, labels, encoding, format('%064d', 0),
      'models/' || user_id || '/' || modality || '/v' || version
    FROM trainings JOIN training_runs r USING (user_id, modality, version)`);
  store.run(`INSERT INTO activations (user_id, modality, version, previous_version, kind, at, operator_id, reason, basis)
    SELECT user_id, modality, version, NULLIF(version - 1, 0), 'promotion', at, 'bench', 'Understands more than before.',
      '{"kind":"nothing","passing":false,"words":"Bench","code":"BENCH","against":null}'
    FROM trainings ORDER BY rowid`);
  // Nobody waits to hear of them: the experiment tracker would write a folder for each.
  store.run(`INSERT INTO tracking_deliveries SELECT '${FILES}', run_id, 'bench', at
    FROM trainings JOIN training_runs USING (user_id, modality, version)`);
  store.run('DROP TABLE trainings');
}

/** So many new recordings are enough by the policy that a workspace begins with. */
const ENOUGH_NEW = 50;

/** One pass that has seen everything: retraining is advised where much is new, and for some it is held back. */
export function addStandings(store: Store, now: number): void {
  store.run(`INSERT INTO retraining_passes (at, utc_offset_minutes, policy_config_version, after_seq, pairs, looked_at)
    SELECT ${now}, 0, (SELECT MAX(policy_config_version) FROM retraining_policies),
      (SELECT MAX(seq) FROM retraining_journal), COUNT(*), COUNT(*) FROM plan`);
  store.run(`INSERT INTO retraining_standings
    SELECT user_id, modality, iif(person % 20 = 0, 'held_back', 'advise'),
      (samples - early) || ' new recordings, ${ENOUGH_NEW} are enough', ${now} - person % 30 * ${DAY_MS},
      (SELECT MAX(pass_id) FROM retraining_passes)
    FROM plan WHERE samples - early >= ${ENOUGH_NEW}`);
}
