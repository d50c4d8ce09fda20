import { describe, expect, it } from 'vitest';
import { createTexts } from '../../messages/texts.ts';
import { fakeProgram } from '../../testing.ts';
import { createImportForm } from './import_store.ts';
import { rejectionsAsText } from './rejection_text.ts';

function form(answers: Parameters<typeof fakeProgram>[0] = { 'imports.start': () => ({ job_id: 9 }) }) {
  const program = fakeProgram(answers);
  return { program, store: createImportForm(program.connection, { user_id: '', modality: null }) };
}

describe('the import form', () => {
  it('asks for no more than a path and what was recorded', async () => {
    const { program, store } = form();
    store.getState().set({ path: ' /home/me/recordings ', modality: 'speech' });
    await expect(store.getState().start()).resolves.toBe(9);
    expect(program.asked[0]?.input).toEqual({
      path: '/home/me/recordings',
      modality: 'speech',
      consent: 'unknown',
    });
  });

  it('declares consent only when somebody ticked it', async () => {
    const { program, store } = form();
    store.getState().set({ path: '/r', modality: 'sound', person: ' Mira ', consent: true });
    await store.getState().start();
    expect(program.asked[0]?.input).toMatchObject({ consent: 'given', user_id: 'Mira' });
  });

  it('passes a file of label names on for a CSV only', async () => {
    const { program, store } = form();
    store.getState().set({ path: '/poses.CSV', modality: 'gesture', labelsFile: '/labels.csv' });
    await store.getState().start();
    store.getState().set({ path: '/poses' });
    await store.getState().start();
    expect(program.asked[0]?.input).toHaveProperty('labels_file', '/labels.csv');
    expect(program.asked[1]?.input).not.toHaveProperty('labels_file');
  });

  it('starts nothing while something is missing, but counts the attempt', async () => {
    const { program, store } = form();
    store.getState().set({ path: '/r' });
    await expect(store.getState().start()).resolves.toBeNull();
    expect(store.getState().attempts).toBe(1);
    expect(program.asked).toEqual([]);
  });

  it('says why the program refused, until something is changed', async () => {
    const { store } = form({});
    store.getState().set({ path: '/r', modality: 'sound' });
    await expect(store.getState().start()).resolves.toBeNull();
    expect(store.getState()).toMatchObject({ starting: false, error: expect.any(Error) });
    store.getState().set({ path: '/r/sounds' });
    expect(store.getState().error).toBeNull();
  });
});

describe('the copied list of refusals', () => {
  it('has a line for each, ready for a spreadsheet', () => {
    const rejected = [
      { file: 'a.wav', line: null, code: 'UNHEARD_OF', reason: 'It is empty.' },
      { file: 'index.csv', line: 7, code: 'UNHEARD_OF', reason: 'No label.' },
    ];
    expect(rejectionsAsText(rejected, createTexts('en'))).toBe(
      'a.wav\t\tIt is empty.\nindex.csv\t7\tNo label.',
    );
  });
});
