import { describe, expect, it } from 'vitest';
import { fakeProgram } from '../../testing.ts';
import { createRemedies } from './remedy_store.ts';

const key = { user_id: 'Mira', modality: 'sound' } as const;

function edit(edit_id: number, samples: number) {
  const facts = { edit_id, at: 0, operator: 'Kim', kind: 'exclude', samples, label: null, reason: null };
  return { edit: facts };
}

function recording(sample_id: number, label: string) {
  return {
    ...{ sample_id, label, imported_label: label, label_status: 'unconfirmed', session_id: null },
    ...{
      performer_id: null,
      consent: 'given',
      is_demo: false,
      part: null,
      recorded_at: null,
      imported_at: 0,
    },
    ...{ signal_kind: 'audio', frames: 1, dims: 1, excluded_reason: null, doubt: null },
  };
}

describe('taking out', () => {
  it('takes out what the finding names, with the reason, and can be taken back', async () => {
    const program = fakeProgram({
      'recordings.exclude': () => edit(7, 2),
      'recordings.undo': () => edit(8, 2),
    });
    const store = createRemedies(program.connection, key);
    await store.getState().exclude([3, 17], 'Nothing can be heard.');
    expect(store.getState()).toMatchObject({
      busy: false,
      done: { kind: 'exclude', samples: 2, edits: [7] },
    });
    await store.getState().undo();
    expect(store.getState().done).toBeNull();
    expect(program.asked).toEqual([
      { name: 'recordings.exclude', input: { sample_ids: [3, 17], reason: 'Nothing can be heard.' } },
      { name: 'recordings.undo', input: { edit_id: 7 } },
    ]);
  });

  it('happens once, however often the button is pressed', async () => {
    const program = fakeProgram({ 'recordings.exclude': () => edit(7, 1) });
    const { exclude } = createRemedies(program.connection, key).getState();
    await Promise.all([exclude([3], 'Copy.'), exclude([3], 'Copy.')]);
    expect(program.asked).toHaveLength(1);
  });

  it('says why it was refused, and leaves the undo of the change before', async () => {
    const program = fakeProgram({ 'recordings.exclude': () => edit(7, 1) });
    const store = createRemedies(program.connection, key);
    await store.getState().exclude([3], 'Copy.');
    await store.getState().undo();
    expect(store.getState().error).toBeInstanceOf(Error);
    expect(store.getState().done?.edits).toEqual([7]);
  });
});

it('confirms every label as it is, and takes the last change back first', async () => {
  const recordings = [recording(1, 'yes'), recording(2, 'no'), recording(3, 'yes')];
  let next = 20;
  const program = fakeProgram({
    'recordings.list': ({ offset }: { offset: number }) => ({
      recordings: recordings.slice(offset, offset + 2),
      total: 3,
    }),
    'recordings.label': ({ sample_ids }: { sample_ids: number[] }) => edit(next++, sample_ids.length),
    'recordings.undo': () => edit(99, 1),
  });
  const store = createRemedies(program.connection, key);
  await store.getState().confirm();
  expect(store.getState().done).toEqual({ kind: 'confirm', samples: 3, edits: [20, 21] });
  await store.getState().undo();
  const changes = program.asked.filter(({ name }) => name !== 'recordings.list').map(({ input }) => input);
  expect(changes).toEqual([
    { sample_ids: [1, 3], label: 'yes' },
    { sample_ids: [2], label: 'no' },
    { edit_id: 21 },
    { edit_id: 20 },
  ]);
});
