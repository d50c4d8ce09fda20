import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listDatasetSessions, listSampleGroups } from '../queries/datasets.ts';
import { countInteractions } from '../queries/interactions.ts';
import { listLatestModels } from '../queries/models.ts';
import { listSampleFacts } from '../queries/samples.ts';
import {
  listDatasetTotals,
  listSampleKinds,
  listSampleKindsSinceTraining,
  listUsers,
} from '../queries/users.ts';
import { openReadonlyStore, openStore, type ReadonlyStore, type Store } from '../store.ts';

/**
 * `node data/bench/large_store.ts`: how long the reads of a screen take in a store of a million recordings
 * (without payloads) of 334 people, 30 labels and 60 recordings a session.
 */

const RECORDINGS = 1_000_000;
const DATASET = { user_id: 'person-100', modality: 'gesture' } as const;

const fill = `
  INSERT INTO operators VALUES ('bench', 'Bench', 0);
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${RECORDINGS} / 3000)
  INSERT INTO users SELECT 'person-' || i, 0, 0 FROM n;
  INSERT INTO datasets SELECT user_id, value, 'sequence', 214, 'bench', 0
  FROM users, json_each('["gesture", "sound", "speech"]');
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${RECORDINGS} / 60)
  INSERT INTO sessions SELECT 'person-' || (i * 60 / 3000), 'sess_' || format('%016x', i), 0 FROM n;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${RECORDINGS})
  INSERT INTO samples (user_id, modality, external_id, session_id, label, imported_label, label_status,
    performer_id, consent, is_demo, recorded_at, content_hash, encoding, signal_kind, frames, dims, part,
    source_file, imported_at)
  SELECT 'person-' || (i / 3000), json_extract('["gesture", "sound", "speech"]', '$[' || (i / 1000 % 3) || ']'),
    'recording-' || i, 'sess_' || format('%016x', i / 60), 'label-' || (i % 30), 'label-' || (i % 30),
    iif(i % 50, 'confirmed', 'unconfirmed'), iif(i % 40, NULL, 'carer'), 'given', 0, i, format('%064x', i),
    'bench', 'sequence', 30, 214, json_extract('["train", "train", "train", "validation", "test"]', '$[' || (i % 5) || ']'),
    'session.jsonl', 0
  FROM n;`;

function peopleList(store: ReadonlyStore): unknown {
  return [
    listUsers(store),
    listDatasetTotals(store),
    listSampleKinds(store),
    listSampleKindsSinceTraining(store),
    listLatestModels(store),
  ];
}

function datasetScreen(store: ReadonlyStore): unknown {
  return [
    listDatasetTotals(store, DATASET),
    listSampleKinds(store, DATASET),
    listSampleGroups(store, DATASET),
    listDatasetSessions(store, DATASET),
    countInteractions(store, DATASET),
  ];
}

/** The medians of 15 runs, in milliseconds: on the clock, and of the processor, which a busy machine changes less. */
function median(work: () => unknown): { clock: number; processor: number } {
  const runs = Array.from({ length: 15 }, () => {
    const start = performance.now();
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    return { clock: performance.now() - start, processor: (user + system) / 1000 };
  });
  const middle = (times: number[]) => Number(times.sort((x, y) => x - y)[7]?.toFixed(1));
  return { clock: middle(runs.map((run) => run.clock)), processor: middle(runs.map((run) => run.processor)) };
}

function generate(store: Store): void {
  store.transaction(() => {
    for (const statement of fill.split(';').filter((sql) => sql.trim() !== '')) store.run(statement);
  });
  store.close();
}

const folder = mkdtempSync(join(tmpdir(), 'a3cp-bench-'));
try {
  const file = join(folder, 'a3cp.sqlite');
  generate(openStore(file));
  const store = openReadonlyStore(file);
  const figures = {
    recordings: RECORDINGS,
    people_list_ms: median(() => peopleList(store)),
    dataset_screen_ms: median(() => datasetScreen(store)),
    facts_of_1000_ms: median(() => listSampleFacts(store, DATASET)),
  };
  store.close();
  console.log(JSON.stringify(figures, null, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
