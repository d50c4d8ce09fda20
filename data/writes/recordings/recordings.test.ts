import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { verifyAuditChain } from '../../audit.ts';
import { listAudit } from '../../queries/audit.ts';
import { listSampleGroups } from '../../queries/datasets.ts';
import { listEdits, listEditsOfSample } from '../../queries/recordings/edits.ts';
import { listRecordings } from '../../queries/recordings/list.ts';
import { journalAfter, newestJournalSeq } from '../../queries/retraining/journal.ts';
import { trainableByLabel } from '../../queries/retraining/observe_recordings.ts';
import type { Store } from '../../store.ts';
import { anna } from '../../testing/registry.ts';
import { importSamples, pose, stamp } from '../../testing/store.ts';
import { temporaryWorkspace } from '../../testing/temporary.ts';
import { runWrite } from '../index.ts';

type Pose = Parameters<typeof pose>[1];

function storeWith(...facts: Pose[]) {
  const { store, workspace } = temporaryWorkspace();
  importSamples(
    store,
    workspace,
    facts.map((one, i) => pose(i + 1, one)),
  );
  return store;
}

const label = (store: Store, sample_ids: number[], to: string) =>
  runWrite(store, 'recordings.label', stamp, { sample_ids, label: to }).edit;
const exclude = (store: Store, sample_ids: number[], reason = 'A truck went by') =>
  runWrite(store, 'recordings.exclude', stamp, { sample_ids, reason }).edit;
const include = (store: Store, sample_ids: number[]) =>
  runWrite(store, 'recordings.include', stamp, { sample_ids }).edit;
const undo = (store: Store, edit_id: number) => runWrite(store, 'recordings.undo', stamp, { edit_id }).edit;

const rowsOf = (store: Store) =>
  store.all(z.unknown(), 'SELECT sample_id, label, label_status FROM samples ORDER BY sample_id');
const statesOf = (store: Store, ids: number[]) =>
  listRecordings(store, ids).map((row) => [row.label, row.label_status, row.excluded_reason]);
const refused = (code: string) => expect.objectContaining({ code });

test('a label is confirmed where it is the one that was imported, and corrected where it is another', () => {
  const store = storeWith({ label_status: 'unconfirmed' }, { label: 'eat' }, { label: null });
  expect(label(store, [1, 2, 3], 'drink')).toMatchObject({ kind: 'label', samples: 3, label: 'drink' });
  expect(statesOf(store, [1, 2, 3])).toEqual([
    ['drink', 'confirmed', null],
    ['drink', 'corrected', null],
    ['drink', 'corrected', null],
  ]);
});

test('a label is kept as labels are everywhere: composed, without spaces around it, never without a word', () => {
  const store = storeWith({});
  expect(label(store, [1], ' Ka\u0308se ').label).toBe('K\u00e4se');
  expect(() => label(store, [1], '  ')).toThrow();
  expect(() => label(store, [1], 'x'.repeat(129))).toThrow();
});

test('what is taken out of training keeps its label, says why, and counts again as it did before', () => {
  const store = storeWith({}, { label_status: 'corrected' }, { label_status: 'unconfirmed' });
  const before = rowsOf(store);
  exclude(store, [1, 2, 3]);
  expect(statesOf(store, [1, 2, 3])).toEqual(Array(3).fill(['drink', 'rejected', 'A truck went by']));
  include(store, [1, 2, 3]);
  expect(rowsOf(store)).toEqual(before);
});

test('what came in as rejected is confirmed once somebody lets it count, if it has a label', () => {
  const store = storeWith({ label_status: 'rejected' }, { label_status: 'rejected', label: null });
  expect(statesOf(store, [1, 2])).toEqual([
    ['drink', 'rejected', null],
    [null, 'rejected', null],
  ]);
  include(store, [1, 2]);
  expect(statesOf(store, [1, 2])).toEqual([
    ['drink', 'confirmed', null],
    [null, 'unconfirmed', null],
  ]);
});

test('only what changes is part of an exclusion; where nothing would change it is refused', () => {
  const store = storeWith({}, {});
  exclude(store, [1]);
  expect(exclude(store, [1, 2], 'Again')).toMatchObject({ samples: 1 });
  expect(statesOf(store, [1, 2]).map(([, , reason]) => reason)).toEqual(['A truck went by', 'Again']);
  expect(() => exclude(store, [1, 2])).toThrow(refused('RECORDINGS_UNCHANGED'));
  include(store, [1, 2]);
  expect(() => include(store, [1, 2])).toThrow(refused('RECORDINGS_UNCHANGED'));
});

test('changes come off one by one, and can be brought back', () => {
  const store = storeWith({});
  const first = label(store, [1], 'eat');
  const second = exclude(store, [1]);
  expect(() => undo(store, first.edit_id)).toThrow(refused('EDIT_OVERTAKEN'));
  const back = undo(store, second.edit_id);
  expect(() => undo(store, second.edit_id)).toThrow(refused('EDIT_UNDONE'));
  undo(store, first.edit_id);
  expect(statesOf(store, [1])).toEqual([['drink', 'confirmed', null]]);
  expect(() => undo(store, back.edit_id)).toThrow(refused('EDIT_OVERTAKEN'));
  expect(() => undo(store, 999)).toThrow(refused('EDIT_UNKNOWN'));
});

test('taking back what took back brings the change into force again, its reason too', () => {
  const store = storeWith({});
  const { edit_id } = exclude(store, [1]);
  const back = undo(store, edit_id);
  expect(statesOf(store, [1])).toEqual([['drink', 'confirmed', null]]);
  expect(listEdits(store, anna, 9).map((edit) => edit.edit_id)).toEqual([back.edit_id]);
  undo(store, back.edit_id);
  expect(statesOf(store, [1])).toEqual([['drink', 'rejected', 'A truck went by']]);
  expect(listEditsOfSample(store, 1).map(({ kind }) => kind)).toEqual(['undo', 'undo', 'exclude']);
});

test.each([
  ['one that is not there', [1, 99], 'RECORDING_UNKNOWN'],
  ['one of somebody else', [1, 2], 'RECORDINGS_OF_SEVERAL'],
  ['one of another kind', [1, 3], 'RECORDINGS_OF_SEVERAL'],
])('recordings with %s among them are refused, and nothing changes', (_, ids, code) => {
  const store = storeWith({}, { user_id: 'ben' }, { modality: 'sound' });
  const before = rowsOf(store);
  expect(() => label(store, ids, 'eat')).toThrow(refused(code));
  expect(() => exclude(store, ids)).toThrow(refused(code));
  expect(() => include(store, ids)).toThrow(refused(code));
  expect(rowsOf(store)).toEqual(before);
  expect(listEdits(store, anna, 9)).toEqual([]);
});

test('the log says what became of how many, and stays whole', () => {
  const store = storeWith({}, { label: 'eat' });
  const { edit_id } = exclude(store, [1, 2]);
  undo(store, edit_id);
  expect(listAudit(store, 2)).toMatchObject([
    { action: 'recordings.undo', subject: 'recordings/anna/gesture', new_value: { undoes: edit_id } },
    {
      action: 'recordings.exclude',
      old_value: {
        recordings: [
          { label: 'drink', label_status: 'confirmed', samples: 1 },
          { label: 'eat', label_status: 'confirmed', samples: 1 },
        ],
      },
      new_value: { edit_id, samples: 2, reason: 'A truck went by' },
    },
  ]);
  expect(verifyAuditChain(store).ok).toBe(true);
});

test('the totals and the scheduler follow, and nobody else is concerned', () => {
  const store = storeWith({}, { label: 'eat' }, { user_id: 'ben' });
  const seq = newestJournalSeq(store);
  label(store, [1], 'eat');
  expect(Object.fromEntries(trainableByLabel(store, anna))).toEqual({ eat: 2 });
  exclude(store, [1, 2]);
  expect(Object.fromEntries(trainableByLabel(store, anna))).toEqual({});
  expect(listSampleGroups(store, anna)).toMatchObject([
    { label_status: 'rejected', label: 'eat', samples: 2 },
  ]);
  const entries = journalAfter(store, seq);
  expect(entries.map(({ kind, user_id }) => [kind, user_id])).toEqual(Array(3).fill(['recordings', 'anna']));
});

test('whatever is done, taking it all back gives what was imported, and a change is never half made', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 });
  const step = fc.record({
    kind: fc.constantFrom('label' as const, 'exclude' as const, 'include' as const),
    ids,
    to: fc.constantFrom('drink', 'eat', 'sleep'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const store = storeWith({}, { label: null }, { label_status: 'rejected' }, { label: 'eat' }, {});
      const before = [rowsOf(store)];
      const made: number[] = [];
      for (const { kind, ids: chosen, to } of steps) {
        try {
          const edit = {
            label: () => label(store, chosen, to),
            exclude: () => exclude(store, chosen),
            include: () => include(store, chosen),
          }[kind]();
          made.push(edit.edit_id);
          before.push(rowsOf(store));
        } catch (error) {
          expect(error).toMatchObject({ code: 'RECORDINGS_UNCHANGED' });
        }
      }
      for (const edit_id of made.toReversed()) {
        expect(rowsOf(store)).toEqual(before.pop());
        undo(store, edit_id);
      }
      expect(rowsOf(store)).toEqual(before[0]);
    }),
    { numRuns: 8 },
  );
});

test('what was changed stays on record', () => {
  const store = storeWith({});
  exclude(store, [1]);
  expect(() => store.run('DELETE FROM recording_edits')).toThrow('stays on record');
  expect(() => store.run("UPDATE recording_edits SET reason = 'Another'")).toThrow('stays on record');
  expect(() => store.run("UPDATE recording_edit_samples SET old_label = 'x'")).toThrow('stays on record');
});
