import { openStore, type Store } from '../store.ts';
import { addModels, addStandings } from './many_people_models.ts';
import { type ManyPeople, type PlannedDataset, planPeople } from './many_people_plan.ts';
import { addPayloads, labelsOf, shapeOf } from './many_people_signals.ts';

export type { ManyPeople } from './many_people_plan.ts';

const DAY_MS = 86_400_000;
/** From the first recordings to the newest version, at most three versions later. */
const LEARNING_DAYS = 100;
/** Recordings of a session. */
const SESSION = 40;

/**
 * Fills the store of a workspace that a program has opened before with synthetic people: recordings that have
 * tiny payloads, sessions, models for some (their figures only, no files) and what was decided of retraining. The
 * first person has 20 000 recordings, as far as there are so many.
 */
export function fillWithPeople(store_file: string, people: ManyPeople, now = Date.now()): void {
  const store = openStore(store_file);
  try {
    store.transaction(() => fill(store, planPeople(people, now), now));
    store.checkpoint();
  } finally {
    store.close();
  }
}

function fill(store: Store, plan: readonly PlannedDataset[], now: number): void {
  keepPlan(store, plan);
  addPeople(store, now);
  addRecordings(store, {
    from: '0',
    to: 'early',
    at: `trained_at - ${LEARNING_DAYS * DAY_MS}`,
    which: 'first',
  });
  addModels(store);
  const fresh = `${now - 2 * DAY_MS}`;
  addRecordings(store, { from: 'early', to: 'samples', at: fresh, which: 'second' });
  addPayloads(store, 0);
  addStandings(store, now);
  for (const table of ['plan', 'numbers', 'newest_import']) store.run(`DROP TABLE ${table}`);
}

function keepPlan(store: Store, plan: readonly PlannedDataset[]): void {
  store.run(`CREATE TEMP TABLE plan (dataset INTEGER PRIMARY KEY, person INTEGER, user_id TEXT, modality TEXT,
    consent TEXT, labels TEXT, samples INTEGER, early INTEGER, versions INTEGER, trained_at INTEGER, correct REAL,
    signal_kind TEXT, frames INTEGER, dims INTEGER, encoding TEXT) STRICT`);
  for (const dataset of plan) {
    const labels = JSON.stringify(labelsOf[dataset.modality].slice(0, dataset.labels));
    store.run(
      `INSERT INTO plan VALUES (@dataset, @person, @user_id, @modality, @consent, @labels, @samples, @early,
        @versions, @trained_at, @correct, @signal_kind, @frames, @dims, @encoding)`,
      { ...dataset, ...shapeOf[dataset.modality], labels },
    );
  }
  store.run('CREATE TEMP TABLE newest_import (user_id TEXT PRIMARY KEY, job_id INTEGER) STRICT');
  store.run('CREATE TEMP TABLE numbers (i INTEGER PRIMARY KEY) STRICT');
  store.run(`INSERT INTO numbers WITH RECURSIVE n(i) AS (
    SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < (SELECT MAX(samples) FROM plan)) SELECT i FROM n`);
}

const sessionOf = (i: string) => `format('sess_%05d_%s_%03d', person, modality, ${i} / ${SESSION})`;

function addPeople(store: Store, now: number): void {
  store.run(`INSERT OR IGNORE INTO operators VALUES ('bench', 'Bench', ${now})`);
  store.run('INSERT INTO users SELECT DISTINCT user_id, 1, trained_at FROM plan ORDER BY user_id');
  store.run(
    'INSERT INTO datasets SELECT user_id, modality, signal_kind, dims, encoding, trained_at FROM plan',
  );
  store.run(
    `INSERT INTO sessions SELECT user_id, ${sessionOf('i')}, trained_at FROM plan CROSS JOIN numbers
     WHERE i < samples AND i % ${SESSION} = 0`,
  );
}

interface Wave {
  from: string;
  to: string;
  /** When they were imported, a day after the newest was recorded. */
  at: string;
  which: 'first' | 'second';
}

/** An import of everybody's of their own. A few recordings have no label, or nobody has confirmed it. */
function addRecordings(store: Store, { from, to, at, which }: Wave): void {
  const source_file = `'${which}.jsonl'`;
  store.run(
    `INSERT INTO jobs (kind, status, user_id, modality, params, operator_id, owner, created_at, started_at,
       finished_at, attempts, result)
     SELECT 'import', 'completed', user_id, NULL, json_object('path', ${source_file}), 'bench', '', ${at}, ${at}, ${at},
       1, json_object('format', 'a3cp', 'accepted', SUM(${to} - ${from}), 'duplicates', 0, 'rejected', json('[]'),
         'skipped', 0, 'by_kind', json_object('samples', SUM(${to} - ${from}), 'recognitions', 0, 'feedback', 0,
           'unattributed_feedback', 0),
         'users', json_group_array(json_object('user_id', user_id, 'modality', modality, 'samples', ${to} - ${from})))
     FROM plan WHERE ${to} > ${from} GROUP BY user_id ORDER BY person`,
  );
  store.run(
    `REPLACE INTO newest_import SELECT user_id, MAX(job_id) FROM jobs WHERE kind = 'import' GROUP BY user_id`,
  );
  store.run(
    `INSERT INTO samples (user_id, modality, external_id, session_id, label, imported_label, label_status,
       performer_id, consent, is_demo, recorded_at, content_hash, encoding, signal_kind, frames, dims, source_file,
       import_job_id, imported_at)
     SELECT p.user_id, p.modality, 'r' || i, ${sessionOf('i').replace('modality', 'p.modality')},
       iif(i % 61 = 60, NULL, labels ->> (i % json_array_length(labels))),
       iif(i % 61 = 60, NULL, labels ->> (i % json_array_length(labels))),
       iif(i % 61 = 60 OR i % 47 = 46, 'unconfirmed', 'confirmed'), iif(i % 83 = 82, 'carer', NULL), consent, 0,
       ${at} - (${to} - i) * 600000 - ${DAY_MS}, format('%032x%032x', dataset, i), encoding, signal_kind, frames,
       dims, ${source_file}, job_id, ${at}
     FROM plan p CROSS JOIN newest_import n ON n.user_id = p.user_id CROSS JOIN numbers WHERE i >= ${from} AND i < ${to}`,
  );
  store.run(
    `INSERT INTO retraining_journal (at, kind, user_id, subject_id, last_sample_id, last_recognition_id, last_feedback_id)
     SELECT ${at}, 'import', user_id, job_id,
       (SELECT MAX(sample_id) FROM samples s WHERE s.user_id = p.user_id), 0, 0
     FROM plan p JOIN newest_import USING (user_id) WHERE ${to} > ${from} GROUP BY user_id`,
  );
}
