import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImportedSample } from '../../importers/item.ts';
import { anna } from '../../testing/registry.ts';
import { importSamples, pose, stamp } from '../../testing/store.ts';
import { temporaryWorkspace } from '../../testing/temporary.ts';
import { runWrite } from '../../writes/index.ts';
import type { SampleFilter } from './filter.ts';
import { countSamples, listRecordings, pageOfSamples, type SamplePage } from './list.ts';
import { datasetState } from './state.ts';

function storeWith(facts: readonly Partial<ImportedSample>[]) {
  const { store, workspace } = temporaryWorkspace();
  importSamples(
    store,
    workspace,
    facts.map((one, i) => pose(i + 1, one)),
  );
  return store;
}

const whole: SamplePage = { sort: 'recorded_at', descending: false, offset: 0, limit: 500 };

const factsArbitrary = fc.record({
  label: fc.constantFrom('drink', 'eat', null),
  session_id: fc.constantFrom('sess_1', 'sess_2', null),
  label_status: fc.constantFrom('confirmed' as const, 'unconfirmed' as const, 'rejected' as const),
  consent: fc.constantFrom('given' as const, 'refused' as const),
  is_demo: fc.boolean(),
  performer_id: fc.constantFrom(null, 'anna', 'system', 'carer'),
  recorded_at: fc.option(fc.integer({ min: 0, max: 4 })),
});

const isMeant = (one: Partial<ImportedSample>) => one.consent === 'given' && one.is_demo === false;
const isLabelled = (one: Partial<ImportedSample>) => isMeant(one) && one.label !== null;

const matches: Record<string, [SampleFilter, (one: Partial<ImportedSample>) => boolean]> = {
  everything: [{}, () => true],
  'a label': [{ label: 'eat' }, (one) => one.label === 'eat'],
  'no label': [{ label: '' }, (one) => one.label === null],
  'a session': [{ session_id: 'sess_2' }, (one) => one.session_id === 'sess_2'],
  'no session': [{ session_id: '' }, (one) => one.session_id === null],
  trainable: [
    { show: 'trainable' },
    (one) => isLabelled(one) && one.label_status === 'confirmed' && one.performer_id !== 'carer',
  ],
  'no consent': [{ show: 'no_consent' }, (one) => one.consent !== 'given'],
  demonstrations: [{ show: 'demo' }, (one) => one.consent === 'given' && one.is_demo === true],
  unlabelled: [{ show: 'unlabelled' }, (one) => isMeant(one) && one.label === null],
  unconfirmed: [{ show: 'unconfirmed' }, (one) => isLabelled(one) && one.label_status === 'unconfirmed'],
  excluded: [{ show: 'excluded' }, (one) => one.label_status === 'rejected'],
  'performed by somebody else': [
    { show: 'other_performer' },
    (one) => isLabelled(one) && one.label_status === 'confirmed' && one.performer_id === 'carer',
  ],
  'both at once': [
    { show: 'unconfirmed', label: 'drink' },
    (one) => isMeant(one) && one.label_status === 'unconfirmed' && one.label === 'drink',
  ],
};

test('a filter leaves what it says and counts it; nobody else’s recordings are ever among them', () => {
  fc.assert(
    fc.property(fc.array(factsArbitrary, { minLength: 1, maxLength: 12 }), (facts) => {
      const store = storeWith([...facts, { user_id: 'ben' }]);
      for (const [name, [filter, is]] of Object.entries(matches)) {
        const expected = facts.flatMap((one, i) => (is(one) ? [i + 1] : []));
        const found = pageOfSamples(store, anna, filter, whole);
        expect(
          found.toSorted((a, b) => a - b),
          name,
        ).toEqual(expected);
        expect(countSamples(store, anna, filter), name).toBe(expected.length);
      }
    }),
    { numRuns: 6 },
  );
});

test('pages put together are the whole, in one order, and the other way round it is reversed', () => {
  fc.assert(
    fc.property(
      fc.array(factsArbitrary, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('recorded_at' as const, 'label' as const, 'session_id' as const, 'length' as const),
      fc.integer({ min: 1, max: 5 }),
      (facts, sort, limit) => {
        const store = storeWith(facts);
        const all = pageOfSamples(store, anna, {}, { ...whole, sort });
        const pages = Array.from({ length: Math.ceil(all.length / limit) }, (_, i) =>
          pageOfSamples(store, anna, {}, { ...whole, sort, limit, offset: i * limit }),
        );
        expect(pages.flat()).toEqual(all);
        expect(pageOfSamples(store, anna, {}, { ...whole, sort, descending: true })).toEqual(
          all.toReversed(),
        );
      },
    ),
    { numRuns: 6 },
  );
});

test('recordings are in order of time, those without a time first, and rows follow the ids', () => {
  const store = storeWith([{ recorded_at: 7 }, { recorded_at: 3 }, { recorded_at: null }]);
  const ids = pageOfSamples(store, anna, {}, whole);
  expect(ids).toEqual([3, 2, 1]);
  expect(listRecordings(store, [...ids, 99]).map(({ recorded_at }) => recorded_at)).toEqual([null, 3, 7]);
  expect(pageOfSamples(store, anna, { among: [1, 3, 99] }, whole)).toEqual([3, 1]);
});

test('a dataset is in another state as soon as recordings come or are changed', () => {
  const { store, workspace } = temporaryWorkspace();
  const states = new Set([datasetState(store, anna)]);
  importSamples(store, workspace, [pose(1)]);
  states.add(datasetState(store, anna));
  importSamples(store, workspace, [pose(2), pose(3, { user_id: 'ben' })]);
  states.add(datasetState(store, anna));
  const { edit } = runWrite(store, 'recordings.exclude', stamp, { sample_ids: [1], reason: 'Noise' });
  states.add(datasetState(store, anna));
  runWrite(store, 'recordings.undo', stamp, { edit_id: edit.edit_id });
  states.add(datasetState(store, anna));
  expect(states.size).toBe(5);
  runWrite(store, 'recordings.exclude', stamp, { sample_ids: [3], reason: 'Noise' });
  expect(states).toContain(datasetState(store, anna));
});
