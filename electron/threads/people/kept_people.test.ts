import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openReadonlyStore } from '../../../data/store.ts';
import { importSamples, pose } from '../../../data/testing/store.ts';
import { temporaryFolder, temporaryWorkspace } from '../../../data/testing/temporary.ts';
import { UNFINISHED } from '../../../data/versions.ts';
import { KEPT_PEOPLE } from './kept_people.ts';
import { keepPeople, listEveryone } from './list_people.ts';

/** A workspace in which somebody has recorded, and starts of the app that list people and end. */
function workspaceOf(...people: string[]) {
  const { workspace, store } = temporaryWorkspace();
  let recordings = 0;
  const record = (...user_ids: string[]) =>
    importSamples(
      store,
      workspace,
      user_ids.map((user_id) => pose(recordings++, { user_id })),
    );
  record(...people);
  const start = (storeFile = workspace.storeFile) => {
    const readonly = openReadonlyStore(storeFile);
    const found = listEveryone(readonly);
    keepPeople(readonly);
    readonly.close();
    return found;
  };
  return { workspace, store, record, start, file: join(workspace.folder, KEPT_PEOPLE) };
}

/** Puts another name in for Anna's, with a digest that fits: who reads that reads what was kept, not the store. */
function rename(file: string, change = (document: string) => document.replaceAll('"anna"', '"kept"')): void {
  const document = change(readFileSync(file, 'utf8').split('\n')[1] ?? '');
  writeFileSync(file, `${createHash('sha256').update(document).digest('hex')}\n${document}`);
}

const names = (people: readonly { user_id: string }[]) => people.map(({ user_id }) => user_id);

it('begins with what was kept, and reads again only whom something happened to since', () => {
  const { start, record, file } = workspaceOf('anna', 'ben');
  start();
  rename(file);
  expect(names(start())).toEqual(['ben', 'kept']);
  record('ben', 'cleo');
  const then = start();
  expect(names(then)).toEqual(['ben', 'cleo', 'kept']);
  expect(then[0]?.datasets[0]?.samples).toBe(2);
});

it('says the same as a list that is read anew, whatever happened in between', () => {
  const { start, record, file } = workspaceOf('anna', 'ben', 'cleo');
  start();
  record('ben', 'dora');
  record('anna');
  const kept = start();
  writeFileSync(file, '');
  expect(start()).toEqual(kept);
});

it('reads everybody anew where what was kept is damaged, of another version, or of another store', () => {
  const { workspace, store, start, record, file } = workspaceOf('anna');
  start();
  const earlier = join(temporaryFolder(), 'a3cp.sqlite');
  store.checkpoint();
  copyFileSync(workspace.storeFile, earlier);

  rename(file);
  writeFileSync(file, readFileSync(file, 'utf8').replace('"kept"', '"cept"'));
  expect(names(start())).toEqual(['anna']);

  for (const wrong of ['not JSON', '{}']) {
    rename(file, () => wrong);
    expect(names(start())).toEqual(['anna']);
  }
  rename(file, (document) => document.replace(/"samples":\d+/, '"samples":"many"'));
  expect(start()[0]?.datasets[0]?.samples).toBe(1);

  writeFileSync(file, '');
  start();
  rename(file, (document) =>
    document.replaceAll('"anna"', '"kept"').replace('"written_by":"', '"written_by":"9'),
  );
  expect(names(start())).toEqual(['anna']);

  record('ben');
  start();
  rename(file);
  expect(names(start())).toEqual(['ben', 'kept']);
  copyFileSync(file, join(earlier, '..', KEPT_PEOPLE));
  expect(names(start(earlier))).toEqual(['anna']);
});

it.skipIf(process.platform === 'win32')('is for nobody else to read', () => {
  const { start, file } = workspaceOf('anna');
  start();
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('where nothing can be kept, people are read all the same, and nothing is left behind', () => {
  const { start, workspace, file } = workspaceOf('anna');
  mkdirSync(file);
  expect(names(start())).toEqual(['anna']);
  expect(readdirSync(workspace.folder).filter((name) => name.startsWith(UNFINISHED))).toEqual([]);
});
