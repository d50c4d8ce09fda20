import { describe, expect, it } from 'vitest';
import type { Job } from '../../../electron/ipc/contract.ts';
import { fakeJob, fakeProgram } from '../../testing.ts';
import { createModel } from './model_store.ts';

describe('the export', () => {
  const key = { user_id: 'Mira', modality: 'gesture', version: 3 } as const;
  const memory = () => {
    const kept = new Map<string, string>();
    return {
      read: (name: string) => kept.get(name) ?? null,
      write: (name: string, value: string) => void kept.set(name, value),
    };
  };

  it('asks for this version and remembers the folder for the next one', async () => {
    const program = fakeProgram({ 'models.export': () => ({ job_id: 4 }) });
    const remembered = memory();
    const store = createModel(program.connection, remembered, key);
    store.getState().setFolder(' /media/STICK ');
    await store.getState().startExport(['bundle']);
    const input = { ...key, to: '/media/STICK', formats: ['bundle'] };
    expect(program.asked).toEqual([{ name: 'models.export', input }]);
    expect(store.getState().exportJobId).toBe(4);
    expect(createModel(program.connection, remembered, key).getState().folder).toBe('/media/STICK');
  });

  it('can be done again: to the same place in the same formats, whatever stands in the field by then', async () => {
    const program = fakeProgram({ 'models.export': () => ({ job_id: 4 }) });
    const store = createModel(program.connection, memory(), key);
    store.getState().setFolder('/media/STICK');
    await store.getState().startExport(['onnx']);
    store.getState().setFolder('/elsewhere');
    await store.getState().exportAgain();
    expect(program.asked).toHaveLength(2);
    expect(program.asked[1]).toEqual(program.asked[0]);
  });

  it('in every format asks for no format by name', async () => {
    const program = fakeProgram({ 'models.export': () => ({ job_id: 4 }) });
    const store = createModel(program.connection, memory(), key);
    store.getState().setFolder('/data');
    await store.getState().startExport();
    expect(program.asked).toEqual([{ name: 'models.export', input: { ...key, to: '/data' } }]);
  });

  it('that is under way is followed by whoever comes back to the screen', () => {
    const store = createModel(fakeProgram({}).connection, memory(), key);
    const others = fakeJob({ job_id: 1, kind: 'export', user_id: 'Ben' });
    const ended = fakeJob({ job_id: 2, kind: 'export', status: 'completed' });
    const underWay = fakeJob({ job_id: 3, kind: 'export' });
    const known = (...jobs: Job[]) => new Map(jobs.map((job) => [job.job_id, job]));
    store.getState().follow(known(others, ended));
    expect(store.getState().exportJobId).toBeNull();
    store.getState().follow(known(others, ended, underWay));
    expect(store.getState().exportJobId).toBe(3);
  });

  it('needs a folder', async () => {
    const program = fakeProgram({});
    await createModel(program.connection, memory(), key).getState().startExport();
    expect(program.asked).toEqual([]);
  });

  it('says why it was refused', async () => {
    const store = createModel(fakeProgram({}).connection, memory(), key);
    store.getState().setFolder('/gone');
    await store.getState().startExport();
    expect(store.getState().exportError).toBeInstanceOf(Error);
  });
});
