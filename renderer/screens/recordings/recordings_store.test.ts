import { describe, expect, it } from 'vitest';
import { RefusedError } from '../../../data/errors.ts';
import type { Recording, RecordingEdit } from '../../../electron/ipc/contract.ts';
import type { RecordingChoice } from '../../app/person_routes.ts';
import { fakeProgram, settled } from '../../testing.ts';
import { createRecordings } from './recordings_store.ts';

const key = { user_id: 'Mira', modality: 'sound' } as const;

const recording = (sample_id: number): Recording => ({
  ...{ sample_id, label: null, imported_label: null, label_status: 'unconfirmed', session_id: null },
  ...{ performer_id: null, consent: 'given', is_demo: false, part: null, recorded_at: null, imported_at: 0 },
  ...{ signal_kind: 'audio', frames: 16_000, dims: 1, excluded_reason: null, doubt: null },
});

interface ListInput {
  filter: { show?: string };
  offset: number;
  limit: number;
}

/** A program with recordings 1 to `count`; a label takes a recording off the list of those without one. */
function fakeRecordings(count: number, only: RecordingChoice = {}) {
  const all = Array.from({ length: count }, (_, index) => recording(index + 1));
  const edits: RecordingEdit[] = [];
  const state = { readOnly: false };
  const record = (kind: RecordingEdit['kind'], samples: number, label: string | null = null) => {
    if (state.readOnly) throw new RefusedError('STORE_READ_ONLY', 'Nothing can be written.');
    const edit = {
      ...{ edit_id: edits.length + 1, at: 0, operator: 'me' },
      kind,
      samples,
      label,
      reason: null,
    };
    edits.unshift(edit);
    return { edit };
  };
  const program = fakeProgram({
    'recordings.list': ({ filter, offset, limit }: ListInput) => {
      const left = all.filter(({ label }) => filter.show !== 'unlabelled' || label === null);
      return { recordings: left.slice(offset, offset + limit), total: left.length };
    },
    'recordings.label': ({ sample_ids, label }: { sample_ids: number[]; label: string }) => {
      const answer = record('label', sample_ids.length, label);
      for (const one of all) if (sample_ids.includes(one.sample_id)) one.label = label;
      return answer;
    },
    'recordings.exclude': ({ sample_ids }: { sample_ids: number[] }) => record('exclude', sample_ids.length),
    'recordings.undo': ({ edit_id }: { edit_id: number }) => {
      const answer = record('undo', 1);
      edits.splice(
        edits.findIndex((edit) => edit.edit_id === edit_id),
        1,
      );
      return answer;
    },
    'recordings.edits': () => ({ edits }),
    'datasets.get': () => {
      throw new Error('Not in this test.');
    },
  });
  const store = createRecordings(program.connection, key, only);
  const asked = (name: string) =>
    program.asked.filter((call) => call.name === name).map(({ input }) => input);
  const open = async () => {
    store.getState().watch();
    await settled();
  };
  return { store, open, asked, state, program };
}

describe('the list of recordings', () => {
  it('fetches only the pages in sight, each once', async () => {
    const { store, open, asked } = fakeRecordings(20_000);
    await open();
    const { pages } = store.getState();
    await Promise.all([pages.need(9_990, 10_010), pages.need(9_990, 10_010)]);
    expect(asked('recordings.list').map((input) => (input as ListInput).offset)).toEqual([0, 9_900, 10_000]);
    expect(pages.found.getState().value?.total).toBe(20_000);
  });

  it('opens with the first recording, or with the one that the address names', async () => {
    const { store, open } = fakeRecordings(3);
    await open();
    expect(store.getState()).toMatchObject({ place: 0, current: 1 });
    const named = fakeRecordings(3, { sample_id: 2 });
    await named.open();
    expect(named.store.getState()).toMatchObject({ place: 1, current: 2 });
  });

  it('shows what is to be checked with the most doubtful first', async () => {
    const { open, asked } = fakeRecordings(3, { show: 'check' });
    await open();
    expect(asked('recordings.list')[0]).toMatchObject({
      ...{ filter: { show: 'check' }, sort: 'doubt', descending: true },
    });
  });

  it('reads again what is in sight when something changes, and stays on the recording', async () => {
    const { store, open, asked, program } = fakeRecordings(1_000);
    await open();
    await store.getState().pages.need(600, 620);
    store.getState().goTo(610);
    program.emit('store.changed', { topics: ['datasets'] });
    await settled();
    expect(asked('recordings.list').at(-1)).toMatchObject({ offset: 600 });
    expect(store.getState()).toMatchObject({ place: 610, current: 611 });
  });
});

describe('the selection', () => {
  it('is drawn out and back again from where it began', async () => {
    const { store, open } = fakeRecordings(1_000);
    await open();
    store.getState().toggle(900);
    store.getState().goTo(3);
    await store.getState().move(1, true);
    await store.getState().move(1, true);
    expect(store.getState().targets()).toEqual([900, 4, 5, 6]);
    await store.getState().move(-1, true);
    expect(store.getState().targets()).toEqual([900, 4, 5]);
    await store.getState().move(-2, true);
    expect(store.getState().targets()).toEqual([900, 3, 4]);
  });

  it('can reach over pages that were never in sight', async () => {
    const { store, open } = fakeRecordings(1_000);
    await open();
    await store.getState().extendTo(900);
    expect(store.getState().targets()).toHaveLength(901);
  });

  it('takes all that the filter leaves, as many as can be changed in one go', async () => {
    const { store, open } = fakeRecordings(12_000);
    await open();
    await store.getState().selectAll();
    expect(store.getState().targets()).toHaveLength(10_000);
    store.getState().clear();
    expect(store.getState().targets()).toEqual([1]);
  });
});

describe('a change', () => {
  it('is about the current recording, and moves on to the next at once', async () => {
    const { store, open, asked } = fakeRecordings(5, { show: 'unlabelled' });
    await open();
    const first = store.getState().label('yes');
    const second = store.getState().label('no');
    expect([await first, await second]).toEqual([true, true]);
    await settled();
    expect(asked('recordings.label')).toEqual([
      { sample_ids: [1], label: 'yes' },
      { sample_ids: [2], label: 'no' },
    ]);
    expect(store.getState()).toMatchObject({ place: 0, current: 3 });
  });

  it('is about what is ticked, where something is, and lets go of it', async () => {
    const { store, open, asked } = fakeRecordings(5);
    await open();
    store.getState().select([2, 4]);
    await store.getState().exclude('cut off');
    expect(asked('recordings.exclude')).toEqual([{ sample_ids: [2, 4], reason: 'cut off' }]);
    expect(store.getState().selection.ids.size).toBe(0);
    expect(store.getState().edits.getState().last).toMatchObject({ kind: 'exclude', samples: 2 });
  });

  it('that cannot be written says so and loses nothing', async () => {
    const { store, open, state } = fakeRecordings(5);
    await open();
    state.readOnly = true;
    store.getState().select([2, 4]);
    expect(await store.getState().label('yes')).toBe(false);
    expect(store.getState().targets()).toEqual([2, 4]);
    store.getState().clear();
    expect(await store.getState().label('yes')).toBe(false);
    expect(store.getState()).toMatchObject({ place: 0, current: 1 });
    expect(store.getState().edits.getState().failure).toMatchObject({ code: 'STORE_READ_ONLY' });
  });

  it('is taken back one after the other, the newest first', async () => {
    const { store, open, asked } = fakeRecordings(5);
    await open();
    await store.getState().label('yes');
    await store.getState().label('no');
    await store.getState().undo();
    await store.getState().undo();
    expect(asked('recordings.undo')).toEqual([{ edit_id: 2 }, { edit_id: 1 }]);
    expect(await store.getState().undo()).toBe(false);
  });
});
