import { expect, test } from 'vitest';
import { enqueue, importSamples, pose, stamp } from '../../data/testing/store.ts';
import { temporaryWorkspace } from '../../data/testing/temporary.ts';
import { runWrite } from '../../data/writes/index.ts';
import { auditList, auditText, auditVerify } from './read_audit.ts';

const later = { ...stamp, at: stamp.at + 1000 };

function busyStore() {
  const { workspace, store } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1), pose(2, { user_id: 'ben' })]);
  const { operator_id } = runWrite(store, 'operators.add', stamp, { name: '=Maria' });
  runWrite(store, 'settings.change', { ...later, operator_id }, { keep_versions: 3 });
  const params = { user_id: 'anna', modality: 'gesture', kind: 'train', params: { kind: 'train' } } as const;
  runWrite(store, 'jobs.enqueue', later, params);
  return { store, operator_id };
}

const actions = (page: ReturnType<typeof auditList>) => page.entries.map(({ action }) => action);

test('pages hold every entry once, the newest first, and know how many there are', () => {
  const { store } = busyStore();
  const whole = auditList(store, { limit: 500 });
  const seen: number[] = [];
  for (let before: number | undefined | null; before !== null; ) {
    const page = auditList(store, { limit: 2, before });
    expect(page.total).toBe(whole.entries.length);
    seen.push(...page.entries.map(({ entry_id }) => entry_id));
    before = page.next;
  }
  expect(seen).toEqual(whole.entries.map(({ entry_id }) => entry_id));
  expect(seen).toEqual([...seen].sort((a, b) => b - a));
});

test('entries are chosen by who, what, when and about whom', () => {
  const { store, operator_id } = busyStore();
  expect(actions(auditList(store, { limit: 9, operator_id }))).toEqual(['settings.change']);
  expect(actions(auditList(store, { limit: 9, about: 'operators' }))).toEqual([
    'operators.add',
    'operators.add',
  ]);
  expect(actions(auditList(store, { limit: 9, from: later.at }))).toEqual([
    'jobs.enqueue',
    'settings.change',
  ]);
  expect(actions(auditList(store, { limit: 9, user_id: 'ben' }))).toContain('imports.publish');
  const anna = auditList(store, { limit: 9, user_id: 'anna' });
  expect(anna.entries[0]).toMatchObject({ action: 'jobs.enqueue', user_id: 'anna' });
  expect(auditList(store, { limit: 9, user_id: 'nobody' }).total).toBe(0);
});

test('the text of a file is put together from pieces, with one heading and no formulas', () => {
  const { store } = busyStore();
  const first = auditText(store, { format: 'csv', limit: 2 });
  const second = auditText(store, { format: 'csv', limit: 500, before: first.next ?? undefined });
  const lines = (first.text + second.text).trimEnd().split('\r\n');
  expect(lines[0]).toBe('entry_id,at,operator,action,subject,old_value,new_value');
  expect(lines).toHaveLength(1 + auditList(store, { limit: 1 }).total);
  expect(first.text).toContain(",'=Maria,");
  const json = auditText(store, { format: 'jsonl', limit: 500 }).text.trimEnd().split('\n');
  expect(json.map((line) => JSON.parse(line).action)).toEqual(actions(auditList(store, { limit: 500 })));
});

test('the chain is checked from where it was found whole', () => {
  const { store } = busyStore();
  const whole = auditVerify(store, { from: undefined });
  expect(whole).toMatchObject({ broken_at: null, ended: true });
  enqueue(store);
  const { reached } = auditVerify(store, { from: whole.reached });
  expect(reached.entry_id).toBe(whole.reached.entry_id + 1);
  const wrong = { ...whole.reached, hash: 'f'.repeat(64) };
  expect(auditVerify(store, { from: wrong }).broken_at).toBe(reached.entry_id);
});
