import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { listUsers } from './queries/users.ts';
import { openReadonlyStore, openStore } from './store.ts';
import { temporaryFolder, temporaryWorkspace } from './testing/temporary.ts';

const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return 'nothing was thrown';
};

test('a new store has the newest schema and passes its integrity check', () => {
  const { store, workspace } = temporaryWorkspace();
  expect(store.integrityCheck()).toEqual({ ok: true, problems: [] });
  const database = new Database(workspace.storeFile, { readonly: true });
  expect(database.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
  expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
  database.close();
});

test('a store from a newer version of the app is refused and not one byte of it changes', () => {
  const file = join(temporaryFolder(), 'a3cp.sqlite');
  openStore(file).close();
  const database = new Database(file);
  database.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
  database.pragma('journal_mode = DELETE');
  database.close();
  const before = readFileSync(file);
  expect(codeOf(() => openStore(file))).toBe('STORE_NEWER');
  expect(codeOf(() => openReadonlyStore(file))).toBe('STORE_NEWER');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a database of another program is refused and left untouched', () => {
  const file = join(temporaryFolder(), 'a3cp.sqlite');
  const database = new Database(file);
  database.exec('CREATE TABLE notes (text TEXT)');
  database.close();
  const before = readFileSync(file);
  expect(codeOf(() => openStore(file))).toBe('STORE_FOREIGN');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a file that is no database is called damaged and left untouched', () => {
  const file = join(temporaryFolder(), 'a3cp.sqlite');
  writeFileSync(file, 'This is a letter, not a database. '.repeat(200));
  const before = readFileSync(file);
  expect(codeOf(() => openStore(file))).toBe('STORE_DAMAGED');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('what one connection wrote, another that only reads can see', () => {
  const { store, workspace } = temporaryWorkspace();
  const reader = openReadonlyStore(workspace.storeFile);
  store.run("INSERT INTO users VALUES ('anna', 0, 1)");
  const users = listUsers(reader);
  reader.close();
  expect(users).toEqual([{ user_id: 'anna', synthetic: false, created_at: 1 }]);
});
