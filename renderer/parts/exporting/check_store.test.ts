import { describe, expect, it } from 'vitest';
import { fakeProgram } from '../../testing.ts';
import { createCheck } from './check_store.ts';

const bundle = { file: '/stick/m.a3cp.zip', files: 4, bytes: 9, fingerprint: 'a'.repeat(64) };
const whole = (folder: string, files: number) => ({ folder, ok: true, files, problems: [], signatures: [] });

describe('checking an export where it lies', () => {
  it('reads the folder and the bundle beside it, and counts their files together', async () => {
    const { connection, asked } = fakeProgram({
      'models.verify': ({ folder }: { folder: string }) => whole(folder, folder === bundle.file ? 4 : 9),
    });
    const check = createCheck(connection.bridge, { folder: '/stick/m', bundle });
    await check.getState().check();
    expect(check.getState()).toMatchObject({ found: { ok: true, files: 13 }, checking: false, error: null });
    expect(asked.map(({ input }) => input)).toEqual([{ folder: '/stick/m' }, { folder: bundle.file }]);
  });

  it('reads a bundle alone once', async () => {
    const { connection, asked } = fakeProgram({
      'models.verify': ({ folder }: { folder: string }) => whole(folder, 4),
    });
    await createCheck(connection.bridge, { folder: bundle.file, bundle }).getState().check();
    expect(asked).toHaveLength(1);
  });

  it('is not whole when a part is not', async () => {
    const problems = [{ path: 'manifest.json', problem: 'changed' }];
    const { connection } = fakeProgram({
      'models.verify': ({ folder }: { folder: string }) =>
        folder === bundle.file ? whole(folder, 4) : { ...whole(folder, 9), ok: false, problems },
    });
    const check = createCheck(connection.bridge, { folder: '/stick/m', bundle });
    await check.getState().check();
    expect(check.getState().found).toMatchObject({ ok: false, problems });
  });

  it('says that the place is gone, and finds it again when the stick is back', async () => {
    let isPluggedIn = false;
    const { connection } = fakeProgram({
      'models.verify': ({ folder }: { folder: string }) => {
        if (!isPluggedIn) throw new Error('There is no model.');
        return whole(folder, 9);
      },
    });
    const check = createCheck(connection.bridge, { folder: '/stick/m', bundle: null });
    await check.getState().check();
    expect(check.getState()).toMatchObject({ found: null, error: expect.any(Error) });
    isPluggedIn = true;
    await check.getState().check();
    expect(check.getState()).toMatchObject({ found: { ok: true }, error: null });
  });
});
