import { describe, expect, it } from 'vitest';
import { fakeProgram, settled } from '../../testing.ts';
import { createExports } from './exports_store.ts';
import { fakeExport } from './testing.ts';

const all = [fakeExport({ export_id: 3 }), fakeExport({ export_id: 2, user_id: 'Ben' }), fakeExport()];

/** Two exports a page. */
function program() {
  return fakeProgram({
    'exports.list': ({ before = Infinity, person = '' }: { before?: number; person?: string }) => {
      const fitting = all.filter(({ export_id, user_id }) => export_id < before && user_id.includes(person));
      const page = fitting.slice(0, 2);
      return { exports: page, next: fitting.length > 2 ? (page.at(-1)?.export_id ?? null) : null };
    },
    'models.export': () => ({ job_id: 7 }),
  });
}

describe('the history of exports', () => {
  it('comes page by page, the newest first', async () => {
    const exports = createExports(program().connection);
    await exports.getState().reload();
    await exports.getState().more();
    expect(exports.getState().exports?.map(({ export_id }) => export_id)).toEqual([3, 2, 1]);
    expect(exports.getState().next).toBeNull();
  });

  it('can be narrowed down to a person', async () => {
    const exports = createExports(program().connection);
    exports.getState().search(' Ben ');
    await settled();
    expect(exports.getState().exports?.map(({ export_id }) => export_id)).toEqual([2]);
  });

  it('grows by what is exported while it is in view', async () => {
    const { connection, emit, asked } = program();
    const stop = createExports(connection).getState().watch();
    await settled();
    emit('store.changed', { topics: ['models'] });
    await settled();
    expect(asked).toHaveLength(2);
    stop();
  });

  it('exports the version in use to the same place in the same formats', async () => {
    const { connection, asked } = program();
    expect(await createExports(connection).getState().exportAgain(fakeExport())).toBe(7);
    expect(asked).toEqual([
      {
        name: 'models.export',
        input: { user_id: 'Mira', modality: 'gesture', version: 3, to: '/media/STICK', formats: ['bundle'] },
      },
    ]);
  });

  it('says why it cannot export again', async () => {
    const exports = createExports(fakeProgram({}).connection);
    expect(await exports.getState().exportAgain(fakeExport())).toBeNull();
    expect(exports.getState().error).toBeInstanceOf(Error);
  });
});
