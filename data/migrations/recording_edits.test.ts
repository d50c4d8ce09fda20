import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { countSamples, pageOfSamples } from '../queries/recordings/list.ts';
import { openStore } from '../store.ts';
import { APPLICATION_ID } from '../store_header.ts';
import { anna } from '../testing/registry.ts';
import { stamp } from '../testing/store.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import { runWrite } from '../writes/index.ts';
import { migrations } from './index.ts';

/** A store of before recordings could be changed, with two of them. */
function storeOfVersionFourteen(): string {
  const file = join(temporaryFolder(), 'store.sqlite');
  const database = new Database(file);
  database.pragma(`application_id = ${APPLICATION_ID}`);
  for (const { version, sql } of migrations.filter((step) => step.version <= 14)) {
    database.exec(sql);
    database.pragma(`user_version = ${version}`);
  }
  database.exec(`
    INSERT INTO operators (operator_id, name, created_at) VALUES ('tester', 'Tester', 1);
    INSERT INTO users VALUES ('anna', 0, 1);
    INSERT INTO datasets VALUES ('anna', 'gesture', 'sequence', 2, 'pose_vector', 1);
    INSERT INTO samples (user_id, modality, external_id, label, imported_label, label_status, consent, is_demo,
      content_hash, encoding, signal_kind, frames, dims, source_file, imported_at)
    SELECT 'anna', 'gesture', value, 'drink', 'drink', 'confirmed', 'given', 0,
      printf('%064d', value), 'pose_vector', 'sequence', 1, 2, 'poses.csv', 1 FROM json_each('[1, 2]');`);
  database.close();
  return file;
}

test('recordings of before can be listed and changed', () => {
  const store = openStore(storeOfVersionFourteen());
  const page = { sort: 'recorded_at', descending: false, offset: 0, limit: 9 } as const;
  expect(pageOfSamples(store, anna, {}, page)).toEqual([1, 2]);
  runWrite(store, 'recordings.exclude', stamp, { sample_ids: [2], reason: 'Noise' });
  expect(countSamples(store, anna, { show: 'trainable' })).toBe(1);
  expect(store.integrityCheck().ok).toBe(true);
  store.close();
});
