import { openStore, type Store } from '../store.ts';

/**
 * Fills a store with what a large clinic records in years: people with two modalities each, a model in use for
 * every one of them, and half of all events after its training. Recordings have no payloads.
 */

export interface RecordedYears {
  people: number;
  /** Of each (user, modality). */
  samples: number;
  recognitions: number;
  feedback: number;
}

const MODALITIES = `json_each('["gesture", "speech"]')`;
const DAY_MS = 86_400_000;
/** How long the records go back. */
const DAYS = 60;

const count = (rows: number) =>
  `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${rows})`;

const FIGURES = {
  gate: JSON.stringify({ status: 'PASSED', trainable: 10, classes: 4, findings: [] }),
  samples: JSON.stringify({ train: 10, validation: 0, test: 0, holdout: 0 }),
  metrics: JSON.stringify({ train: null, validation: null, test: null }),
};

/** @returns how many events there are */
export function fillYears(store_file: string, years: RecordedYears, now: number): number {
  const { people, samples, recognitions, feedback } = years;
  const store = openStore(store_file);
  const begin = now - DAYS * DAY_MS;
  const half = begin + (DAYS / 2) * DAY_MS;
  store.transaction(() => {
    addPeople(store, people, begin);
    addEvents(
      store,
      { people, samples: samples / 2, recognitions: recognitions / 2, feedback: feedback / 2 },
      begin,
    );
    train(store, half);
    addEvents(
      store,
      { people, samples: samples / 2, recognitions: recognitions / 2, feedback: feedback / 2 },
      half,
    );
  });
  store.close();
  return 2 * people * (samples + recognitions + feedback);
}

/** A day goes by: some people are recorded and recognised a little. */
export function addDay(store_file: string, people: number, now: number): void {
  const store = openStore(store_file);
  store.transaction(() =>
    addEvents(store, { people, samples: 1, recognitions: 5, feedback: 1 }, now - DAY_MS),
  );
  store.close();
}

function addPeople(store: Store, people: number, at: number): void {
  store.run(`INSERT OR IGNORE INTO operators VALUES ('bench', 'Bench', 0)`);
  store.run(`${count(people)} INSERT INTO users SELECT format('person-%05d', i), 0, ${at} FROM n`);
  store.run(
    `INSERT INTO datasets SELECT user_id, value, 'sequence', 214, 'bench', ${at} FROM users, ${MODALITIES}`,
  );
  store.run(`INSERT INTO sessions SELECT user_id, 'sess_' || modality, ${at} FROM datasets`);
}

/** For each of the first `people` and both modalities; their sessions have one modality each. */
function addEvents(
  store: Store,
  { people, samples, recognitions, feedback }: RecordedYears,
  at: number,
): void {
  const rows = (each: number) => ({
    n: count(2 * people * each),
    user: `format('person-%05d', i / ${2 * each})`,
    modality: `json_extract('["gesture", "speech"]', '$[' || (i / ${each} % 2) || ']')`,
    at: `${at} + (i % ${each}) * 60000`,
    id: `'${at}-' || i`,
  });
  const sample = rows(samples);
  store.run(`${sample.n} INSERT INTO samples (user_id, modality, external_id, session_id, label, imported_label,
      label_status, consent, is_demo, recorded_at, content_hash, encoding, signal_kind, frames, dims, source_file,
      imported_at)
    SELECT ${sample.user}, ${sample.modality}, ${sample.id}, 'sess_' || ${sample.modality}, 'label-' || (i % 4),
      'label-' || (i % 4), 'confirmed', 'given', 0, ${sample.at}, format('%032x%032x', ${at}, i), 'bench', 'sequence',
      30, 214, 'session.jsonl', ${at} FROM n`);
  const asked = rows(recognitions);
  store.run(`${asked.n} INSERT INTO recognitions (record_id, form, user_id, modality, session_id, recorded_at,
      predicted_label, confidence, clarification, source_file, imported_at)
    SELECT ${asked.id}, 'message', ${asked.user}, iif(i % 10, ${asked.modality}, NULL), 'sess_' || ${asked.modality},
      ${asked.at}, 'label-' || (i % 4), 0.8, i % (7 + i / ${2 * recognitions} % 20) = 0, 'session.jsonl', ${at} FROM n`);
  const said = rows(feedback);
  store.run(`${said.n} INSERT INTO feedback_events (entry_id, user_id, session_id, recorded_at, intent_label,
      label_correction, label_status, source_file, imported_at)
    SELECT ${said.id}, ${said.user}, 'sess_' || ${said.modality}, ${said.at}, 'label-0',
      iif(i % 5, NULL, 'label-1'), iif(i % 5, 'confirmed', 'corrected'), 'feedback.jsonl', ${at} FROM n`);
  store.run(`INSERT INTO retraining_journal (at, kind, user_id, last_sample_id, last_recognition_id, last_feedback_id)
    SELECT ${at}, 'import', user_id, (SELECT MAX(sample_id) FROM samples),
      (SELECT MAX(recognition_id) FROM recognitions), (SELECT MAX(feedback_id) FROM feedback_events)
    FROM users WHERE user_id < format('person-%05d', ${people})`);
}

/** One training of everybody's, promoted; the triggers of the journal note its steps. */
function train(store: Store, at: number): void {
  store.run(`INSERT INTO jobs (kind, status, user_id, modality, params, operator_id, owner, created_at, started_at,
      finished_at, attempts)
    SELECT 'train', 'queued', user_id, modality, '{}', 'bench', '', ${at}, ${at}, NULL, 1 FROM datasets`);
  store.run(
    `INSERT INTO training_runs (job_id, user_id, modality, version, status, algorithm, config, last_sample_id,
      started_at, finished_at, seconds, best_epoch, stage_seconds, gate, hyperparameters, samples, metrics, history)
    SELECT job_id, user_id, modality, 1, 'completed', 'linear', '{}', (SELECT MAX(sample_id) FROM samples), @at, @at,
      1, 1, '{}', @gate, '{}', @samples, @metrics, '[]' FROM jobs`,
    { at, ...FIGURES },
  );
  store.run(`INSERT INTO models (user_id, modality, version, run_id, model_version, status, benchmark, created_at,
      labels, vector_version, weights_sha256, artifact_dir)
    SELECT user_id, modality, 1, run_id, modality || '-' || user_id || '-v1', 'active', 0, ${at},
      '["label-0", "label-1", "label-2", "label-3"]', 'bench', format('%064d', 0), 'v1' FROM training_runs`);
  store.run(`UPDATE jobs SET status = 'completed', finished_at = ${at}`);
  store.run(`INSERT INTO activations (user_id, modality, version, kind, at, operator_id, reason, basis)
    SELECT user_id, modality, 1, 'promotion', ${at}, 'bench', 'Bench',
      '{"kind":"nothing","passing":false,"words":"Bench","code":"BENCH","against":null}' FROM models`);
}
