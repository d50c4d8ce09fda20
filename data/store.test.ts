import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { crash } from './crashes/die.ts';
import { migrations, SCHEMA_VERSION } from './migrations/index.ts';
import { listUsers } from './queries/users.ts';
import { openReadonlyStore, openStore } from './store.ts';
import { APPLICATION_ID } from './store_header.ts';
import { importSamples, pose, stamp } from './testing/store.ts';
import { canMount, temporaryDisk, temporaryFolder, temporaryWorkspace } from './testing/temporary.ts';
import { openWorkspace } from './workspace.ts';
import { runWrite } from './writes/index.ts';

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

test('a newer version that only the write-ahead log knows yet is noticed, and nothing is changed', () => {
  const file = join(temporaryFolder(), 'a3cp.sqlite');
  openStore(file).close();
  crash(new URL('./crashes/newer_store.ts', import.meta.url), [file]);
  const before = ['', '-wal'].map((ending) => readFileSync(`${file}${ending}`));
  expect(codeOf(() => openStore(file))).toBe('STORE_NEWER');
  expect(['', '-wal'].map((ending) => readFileSync(`${file}${ending}`))).toEqual(before);
});

test('refusing a newer store leaves no file beside it', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a3cp.sqlite');
  openStore(file).close();
  const database = new Database(file);
  database.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
  database.close();
  expect(codeOf(() => openStore(file))).toBe('STORE_NEWER');
  expect(readdirSync(folder)).toEqual(['a3cp.sqlite']);
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

test('a store whose pages are damaged says so instead of answering wrongly', () => {
  const { store, workspace } = temporaryWorkspace();
  importSamples(
    store,
    workspace,
    Array.from({ length: 500 }, (_, value) => pose(value)),
  );
  store.close();
  const bytes = readFileSync(workspace.storeFile);
  bytes.fill(0xa5, 4096);
  writeFileSync(workspace.storeFile, bytes);
  expect(codeOf(() => openStore(workspace.storeFile).integrityCheck())).toBe('STORE_DAMAGED');
});

test('a store whose making was interrupted after its first step is finished', () => {
  const file = join(temporaryFolder(), 'a3cp.sqlite');
  const database = new Database(file);
  database.pragma(`application_id = ${APPLICATION_ID}`);
  database.exec(migrations[0]?.sql ?? '');
  database.pragma('user_version = 1');
  database.close();
  const store = openStore(file);
  expect(store.integrityCheck().ok).toBe(true);
  expect(listUsers(store)).toEqual([]);
  store.close();
});

test('several processes may open a new store at the same moment', async () => {
  const file = join(temporaryFolder(), 'a3cp.sqlite');
  const open = `import { openStore } from ${JSON.stringify(new URL('./store.ts', import.meta.url).href)};
    openStore(${JSON.stringify(file)}).close();`;
  const codes = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', open], { stdio: 'inherit' });
      return (await once(child, 'exit'))[0];
    }),
  );
  expect(codes).toEqual([0, 0, 0, 0]);
  const store = openStore(file);
  expect(store.integrityCheck().ok).toBe(true);
  store.close();
});

test('a store that another connection is writing to can be opened and read meanwhile', () => {
  const { store, workspace } = temporaryWorkspace();
  store.transaction(() => {
    store.run("INSERT INTO users VALUES ('anna', 0, 1)");
    const other = openStore(workspace.storeFile);
    expect(listUsers(other)).toEqual([]);
    other.close();
  });
  expect(listUsers(store)).toHaveLength(1);
});

test('a transaction that throws leaves nothing of itself', () => {
  const { store } = temporaryWorkspace();
  const broken = () =>
    store.transaction(() => {
      store.run("INSERT INTO users VALUES ('anna', 0, 1)");
      throw new Error('power cut');
    });
  expect(broken).toThrow('power cut');
  expect(listUsers(store)).toEqual([]);
});

test('a reading connection cannot write', () => {
  const { workspace } = temporaryWorkspace();
  const reader = openReadonlyStore(workspace.storeFile);
  const write = () => reader.get(z.unknown(), "INSERT INTO users VALUES ('x', 0, 1) RETURNING user_id");
  expect(codeOf(write)).toBe('STORE_NOT_WRITABLE');
  reader.close();
});

test('a store that nobody has set up is not opened for reading', () => {
  expect(codeOf(() => openReadonlyStore(join(temporaryFolder(), 'a3cp.sqlite')))).toBe('STORE_OLDER');
});

/** Root may write everywhere: such a test becomes somebody else for the moment. */
const canBecomeNobody = process.getuid?.() === 0;

test.skipIf(!canBecomeNobody)('a folder that may only be read is named (skipped unless root)', () => {
  const folder = temporaryFolder();
  const open = `import { openWorkspace } from ${JSON.stringify(new URL('./workspace.ts', import.meta.url).href)};
    import { openStore } from ${JSON.stringify(new URL('./store.ts', import.meta.url).href)};
    process.setgid(65534); process.setuid(65534);
    const codeOf = (work) => { try { work(); return 'opened'; } catch (error) { return error.code; } };
    console.log(codeOf(() => openWorkspace(process.argv[1])), codeOf(() => openStore(process.argv[1] + '/a3cp.sqlite')));`;
  chmodSync(folder, 0o755);
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', open, folder], {
    encoding: 'utf8',
  });
  expect(child.stdout.trim()).toBe('WORKSPACE_NOT_WRITABLE STORE_NOT_WRITABLE');
  expect(readdirSync(folder)).toEqual([]);
});

test.skipIf(!canMount).each(['16k', '64k', '200k'])(
  'a disk of %s is too small for a store, and that is what is said (skipped where nothing can be mounted)',
  (size) => {
    expect(codeOf(() => openStore(join(temporaryDisk(size), 'a3cp.sqlite')))).toBe('DISK_FULL');
  },
);

test.skipIf(!canMount).each(['900k', '1200k'])(
  'an import that fills a disk of %s changes nothing (skipped where nothing can be mounted)',
  (size) => {
    const workspace = openWorkspace(temporaryDisk(size));
    const store = openStore(workspace.storeFile);
    runWrite(store, 'operators.ensure', stamp, { operator_id: stamp.operator_id, name: 'Tester' });
    const many = Array.from({ length: 5000 }, (_, value) => pose(value));
    expect(codeOf(() => importSamples(store, workspace, many))).toBe('DISK_FULL');
    expect(listUsers(store)).toEqual([]);
    expect(store.integrityCheck().ok).toBe(true);
    store.close();
  },
);
